"""The pictures of a case, all as studies and series: `pictures:` written out, ids and words filled in."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import asdict, replace

from radblog.basics.places import Place
from radblog.documents.document import Inferred
from radblog.documents.labels import modality_of, plane_of
from radblog.documents.model import CasePicture, Series, Study


class Pictures(Struct, frozen=True):
    """All studies of a case. `places` are those of the keys of written-out pictures under their new path."""

    studies: tuple[Study, ...]
    places: dict[str, Place]
    inferred: tuple[Inferred, ...]


def settle_pictures(
    studies: tuple[Study, ...], pictures: tuple[CasePicture, ...], places: dict[str, Place]
) -> Pictures:
    """Studies as written, then one for each set of modalities (and region) among `pictures`, in order.

    What no key says comes from the labels: the modality of a study from its first telling label, the plane
    of a series from its own. Ids are s1, s2... and s1-1, s1-2... where none is given.
    """
    inferred: list[Inferred] = []
    moved: dict[str, Place] = {}
    written_out = list(studies)
    for (codes, region), members in _grouped(pictures).items():
        new = f"studies[{len(written_out)}]"
        for position, (index, _) in enumerate(members):
            moved |= _moved(places, f"pictures[{index}]", f"{new}.series[{position}]")
        series = tuple(_series(picture) for _, picture in members)
        written_out.append(Study(modality=codes, region=region, series=series))
        if not any(picture.modality for _, picture in members) and codes:
            inferred.append(Inferred(f"{new}.modality", ", ".join(codes), "label of the picture"))
    settled = tuple(_study(study, index, inferred) for index, study in enumerate(written_out))
    return Pictures(settled, moved, tuple(inferred))


def _grouped(
    pictures: tuple[CasePicture, ...],
) -> dict[tuple[tuple[str, ...], str | None], list[tuple[int, CasePicture]]]:
    groups: dict[tuple[tuple[str, ...], str | None], list[tuple[int, CasePicture]]] = {}
    for index, picture in enumerate(pictures):
        key = (picture.modality or modality_of(picture.label), picture.region)
        groups.setdefault(key, []).append((index, picture))
    return groups


def _series(picture: CasePicture) -> Series:
    fields = asdict(picture)
    return Series(**{name: fields[name] for name in Series.__struct_fields__})


def _moved(places: dict[str, Place], old: str, new: str) -> dict[str, Place]:
    return {
        new + key[len(old) :]: place
        for key, place in places.items()
        if key == old or key.startswith((f"{old}.", f"{old}["))
    }


def _study(study: Study, index: int, inferred: list[Inferred]) -> Study:
    path = f"studies[{index}]"
    ident = study.id or f"s{index + 1}"
    modality = study.modality
    if not modality:
        modality = next(filter(None, (modality_of(series.label) for series in study.series)), ())
        if modality:
            inferred.append(Inferred(f"{path}.modality", ", ".join(modality), "label of the picture"))
    series = tuple(
        _one_series(one, f"{path}.series[{position}]", f"{ident}-{position + 1}", inferred)
        for position, one in enumerate(study.series)
    )
    if study.id is None:
        inferred.append(Inferred(f"{path}.id", ident, "order"))
    return replace(study, id=ident, modality=modality, series=series)


def _one_series(series: Series, path: str, ident: str, inferred: list[Inferred]) -> Series:
    plane = series.plane or plane_of(series.label)
    if series.plane is None and plane is not None:
        inferred.append(Inferred(f"{path}.plane", plane, "label of the picture"))
    if series.id is None:
        inferred.append(Inferred(f"{path}.id", ident, "order"))
    series = replace(series, src=series.src or next(iter(series.frames), ""))
    kind = "stack" if series.kind == "image" and has_frames(series) else series.kind
    if kind != series.kind:
        inferred.append(Inferred(f"{path}.kind", kind, "src is a folder or a pattern, or there are frames"))
    return replace(series, id=series.id or ident, plane=plane, kind=kind)


def has_frames(series: Series) -> bool:
    """Whether a series has many pictures: a list of them, a folder, or a pattern of names."""
    return bool(series.frames) or (bool(series.src) and leads_to_many(series.src))


def leads_to_many(src: str) -> bool:
    """Whether an address is a folder or a pattern: it has a star, or no suffix as names of files have."""
    name = src.rstrip("/").rpartition("/")[2]
    return "*" in src or src.endswith("/") or "." not in name.lstrip(".")
