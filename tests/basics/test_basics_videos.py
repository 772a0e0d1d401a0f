from __future__ import annotations

import pytest

from radblog.basics.videos import Player, player


@pytest.mark.parametrize(
    "url",
    [
        "https://www.youtube.com/watch?v=abcdefghijk&t=3",
        "https://m.youtube.com/watch?v=abcdefghijk",
        "https://youtu.be/abcdefghijk?si=x",
        "https://www.youtube.com/embed/abcdefghijk",
        "https://www.youtube.com/shorts/abcdefghijk",
        "https://www.youtube-nocookie.com/embed/abcdefghijk",
    ],
)
def test_every_address_of_a_video_at_youtube_gives_one_player(url):
    embed = "https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1"
    assert player(url) == Player("YouTube", "www.youtube-nocookie.com", embed)


@pytest.mark.parametrize("url", ["https://vimeo.com/123456", "https://player.vimeo.com/video/123456"])
def test_vimeo_is_asked_not_to_follow_the_reader(url):
    assert player(url).embed == "https://player.vimeo.com/video/123456?dnt=1&autoplay=1"


@pytest.mark.parametrize(
    ("url", "host"),
    [("talk.mp4", ""), ("/files/talk.WEBM", ""), ("https://media.example/talk.mp4?x=1", "media.example")],
)
def test_a_file_is_played_by_the_browser(url, host):
    found = player(url)
    assert (found.file, found.host, found.embed) == (True, host, "")


@pytest.mark.parametrize(
    "url",
    [
        "https://tube.example/w/abc",
        "https://www.youtube.com/@channel",
        'https://youtu.be/"><script>',
        "https://vimeo.com/channels/staffpicks",
        "https://youtube.com.evil.example/watch?v=abcdefghijk",
    ],
)
def test_what_has_no_known_player_is_only_linked(url):
    found = player(url)
    assert (found.embed, found.file) == ("", False)
