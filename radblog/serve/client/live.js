// Follows the generations of the preview server, which adds this script to every page it sends.
// A page is loaded anew only if it changed itself; new stylesheets are exchanged where they stand.
"use strict";
(() => {
  const me = document.currentScript;
  const page = me.dataset.page;
  const corner = new URL(".", me.src).href;
  const PLACE = "radblog-preview:place";
  const ASKED = "radblog-preview:asked";
  let shape = me.dataset.shape;
  let events = null;
  let latest = 0;

  // ---- following ----

  const follow = () => {
    if (events || document.hidden) return;
    events = new EventSource(corner + "events");
    events.onmessage = look;
    events.onerror = () => draw.away();
  };

  // Browsers allow six connections to one server, so a page in the background gives its own back.
  const rest = () => {
    if (events) events.close();
    events = null;
  };

  const look = async () => {
    const mine = ++latest;
    try {
      const answer = await fetch(corner + "state?page=" + encodeURIComponent(page), { cache: "no-store" });
      const state = await answer.json();
      if (mine === latest) apply(state);
    } catch {
      if (mine === latest) draw.away();
    }
  };

  const apply = (state) => {
    // Asked for once already and still another: to ask again would never end.
    if (state.shape !== shape && sessionStorage.getItem(ASKED) !== page + state.shape) {
      sessionStorage.setItem(ASKED, page + state.shape);
      remember();
      location.reload();
      return;
    }
    if (state.shape === shape) sessionStorage.removeItem(ASKED);
    exchange(state.styles);
    draw.all(state);
  };

  const exchange = (styles) => {
    for (const link of document.querySelectorAll('link[rel~="stylesheet"]')) {
      const named = link.href.match(/assets\/[^?#]+?\.[b-df-hj-np-t]{8}\.css$/);
      const wanted = named && styles[named[0].replace(/\.[b-df-hj-np-t]{8}\.css$/, ".css")];
      if (!wanted || wanted === named[0]) continue;
      const fresh = link.cloneNode();
      fresh.href = link.href.replace(named[0], wanted);
      fresh.onload = () => link.remove(); // not before, or the page would stand there bare
      link.after(fresh);
    }
  };

  // ---- staying where the author was ----

  const details = () => [...document.querySelectorAll("details")];

  const remember = () => {
    const open = details().flatMap((one, index) => (one.open ? [index] : []));
    sessionStorage.setItem(PLACE, JSON.stringify({ page, x: scrollX, y: scrollY, open }));
  };

  const restore = () => {
    const place = JSON.parse(sessionStorage.getItem(PLACE) || "null");
    sessionStorage.removeItem(PLACE);
    if (!place || place.page !== page) return;
    const all = details();
    for (const index of place.open) if (all[index]) all[index].open = true;
    const back = () => scrollTo({ left: place.x, top: place.y, behavior: "instant" });
    back();
    const there = scrollY;
    // Pictures have their height by now. Who has moved on meanwhile is not pulled back.
    addEventListener("load", () => scrollY === there && back(), { once: true });
  };

  // ---- telling ----

  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  const item = (note) =>
    make("li", { className: note.privacy ? "privacy" : note.blocks ? "blocks" : "note" },
      make("p", { className: "place" }, make("b", {}, note.code), " ", note.where),
      make("p", { className: "message" }, note.message),
      make("p", { className: "help" }, note.help && "What to do: " + note.help));

  const list = (notes) => make("ul", {}, ...notes.map(item));

  const group = (title, notes) => (notes.length ? [make("h2", {}, title), list(notes)] : []);

  const other = (one) =>
    make("details", {},
      make("summary", {}, one.path, one.shown ? "" : " cannot be shown"),
      ...(one.url ? [make("p", {}, make("a", { href: one.url }, "Go to its page"))] : []),
      list(one.notes));

  const draw = (() => {
    const host = make("radblog-preview", {});
    const root = host.attachShadow({ mode: "open" });
    const veil = make("div", { className: "veil" });
    const side = make("section", { className: "side" });
    const badge = make("button", { type: "button", className: "badge" });
    for (const part of [veil, side, badge]) part.hidden = true;
    root.append(make("link", { rel: "stylesheet", href: corner + "live.css" }), veil, side, badge);
    document.body.append(host);
    let drawn = "";
    let reopen = () => {};
    badge.onclick = () => reopen();

    const close = (part) => {
      part.hidden = true;
      badge.hidden = false;
      badge.focus();
    };

    const closer = (part, words) =>
      make("button", { type: "button", onclick: () => close(part) }, words);

    // What only the privacy lint objects to does not cover the page: its words stand beside the findings.
    const covers = (state) => state.faults.some((note) => !note.privacy);

    const fault = (state) => {
      const title = state.whole ? "The site cannot be made as it is now" : "This page cannot be shown as it is now";
      veil.replaceChildren(
        make("section", { className: "card", role: "alert" },
          make("h1", {}, title),
          make("p", {}, "Behind this is what could be shown last. It follows by itself when this is mended."),
          list(state.faults),
          closer(veil, "Look at the last good version")));
    };

    const beside = (state) => {
      const parts = [
        ...group("This page is shown as it was before the privacy lint found this", covers(state) ? [] : state.faults),
        ...group("Found by the privacy lint on this page", state.findings),
        ...group("Notes on this page", state.notes),
        ...(state.elsewhere.length ? [make("h2", {}, "Elsewhere"), ...state.elsewhere.map(other)] : []),
      ];
      side.replaceChildren(closer(side, "Close"), ...parts);
    };

    const words = (state) => {
      const here = state.faults.length + state.findings.length + state.notes.length;
      const lost = state.elsewhere.filter((one) => !one.shown).length;
      const noted = state.elsewhere.length - lost;
      return [
        here ? `${here} on this page` : "",
        lost ? `${lost} elsewhere not shown` : "",
        noted ? `${noted} elsewhere` : "",
      ].filter(Boolean).join(" · ");
    };

    const all = (state) => {
      if (!state.faults) return; // another machine looks: it is told nothing
      const now = JSON.stringify([state.faults, state.findings, state.notes, state.elsewhere]);
      badge.textContent = words(state);
      if (now === drawn) {
        badge.hidden = !badge.textContent || !veil.hidden || !side.hidden;
        return;
      }
      drawn = now;
      fault(state);
      beside(state);
      const lost = state.lost && state.elsewhere.some((one) => !one.shown);
      side.role = state.faults.length ? "alert" : null;
      veil.hidden = !covers(state);
      side.hidden = !veil.hidden || !(state.faults.length || state.findings.length || lost);
      badge.hidden = !badge.textContent || !veil.hidden || !side.hidden;
      reopen = () => {
        (covers(state) ? veil : side).hidden = false;
        badge.hidden = true;
      };
    };

    const away = () => {
      drawn = "";
      badge.textContent = "The preview server does not answer";
      badge.hidden = false;
    };

    return { all, away };
  })();

  restore();
  follow();
  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : follow()));
  addEventListener("pagehide", rest);
  addEventListener("pageshow", follow);
})();
