/* Comfort only: without this script everything can be read, opened and followed all the same. */
"use strict";
const all = (selector) => document.querySelectorAll(selector);

/* Light, dark, automatic */
for (const button of all(".scheme")) {
  const root = document.documentElement;
  const name = button.querySelector(".hidden");
  const say = () => {
    name.textContent = `${button.dataset.label}: ${button.dataset[root.dataset.scheme || "auto"]}`;
    button.title = name.textContent;
  };
  button.addEventListener("click", () => {
    const next = { undefined: "dark", dark: "light", light: "" }[root.dataset.scheme];
    if (next) root.dataset.scheme = next;
    else delete root.dataset.scheme;
    try {
      if (next) localStorage.setItem("scheme", next);
      else localStorage.removeItem("scheme");
    } catch { /* storage is off: the choice holds for this page */ }
    say();
  });
  say();
  button.hidden = false;
}

/* Copy an address, share by the system's own dialog */
if (navigator.clipboard) {
  for (const button of all("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      const label = button.innerHTML;
      button.textContent = button.dataset.done;
      setTimeout(() => { button.innerHTML = label; }, 2000);
    });
  }
}
if (navigator.share) {
  for (const button of all("[data-share]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      navigator.share({ title: button.dataset.title, url: button.dataset.share }).catch(() => {});
    });
  }
}

/* A network of many servers: ask for the reader's own, and remember it here */
for (const form of all(".share-text form")) {
  const field = form.elements.server;
  try { field.value = localStorage.getItem("server") || ""; } catch { /* storage is off */ }
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    try { localStorage.setItem("server", field.value); } catch { /* storage is off */ }
    open(`https://${field.value}/share?text=${encodeURIComponent(form.dataset.text)}`, "_blank", "noopener,noreferrer");
  });
}

/* Videos: the player of another host is loaded only now, after the click */
for (const link of all(".video-link[data-embed], .video-link[data-file]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    let player;
    if (link.dataset.embed) {
      player = document.createElement("iframe");
      player.src = link.dataset.embed;
      player.allow = "autoplay; fullscreen; encrypted-media; picture-in-picture";
      player.referrerPolicy = "strict-origin-when-cross-origin";
    } else {
      player = document.createElement("video");
      player.src = link.dataset.file;
      player.controls = player.autoplay = true;
      if (link.dataset.captions) {
        const track = document.createElement("track");
        track.src = link.dataset.captions;
        track.default = true;
        player.append(track);
      }
    }
    player.title = link.dataset.title;
    link.replaceWith(player);
    player.tabIndex = 0;
    player.focus();
  });
}

/* Pictures in full size, over the page */
for (const link of all(".zoom")) {
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !window.HTMLDialogElement) return;
    event.preventDefault();
    const dialog = document.createElement("dialog");
    const picture = new Image();
    const close = document.createElement("button");
    dialog.className = "enlarged film";
    picture.src = link.href;
    picture.alt = link.querySelector("img").alt;
    dialog.setAttribute("aria-label", picture.alt);
    close.className = "button";
    close.textContent = document.querySelector("main").dataset.close || "×";
    dialog.append(picture, close);
    dialog.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => { dialog.remove(); link.focus(); });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/* A collection that hides the answers: its links say so in the address, and the cases look there */
const HIDING = "?answers=hidden";
const hiding = location.search === HIDING && all(".collection[data-hides]").length > 0;
for (const link of all(`.collection-cases[data-hides] .card-title a${hiding ? ", .collection[data-hides] .neighbours a" : ""}`)) {
  link.search = HIDING;
}
if (hiding) {
  const note = document.querySelector(".answers-hidden");
  const answer = all(".answer, .reveal-hint");
  for (const part of answer) part.hidden = true;
  note.hidden = false;
  note.querySelector("button").addEventListener("click", () => {
    note.remove();
    for (const part of answer) part.hidden = false;
  });
}

/* Printing opens what is folded; a browser that knows ::details-content has done so already */
addEventListener("beforeprint", () => {
  for (const part of all("details:not([open])")) { part.open = true; part.dataset.opened = ""; }
});
addEventListener("afterprint", () => {
  for (const part of all("[data-opened]")) { part.open = false; delete part.dataset.opened; }
});
