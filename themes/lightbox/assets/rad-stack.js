/* <rad-stack>: frames to scroll, and <rad-series>: several of them as tabs or side by side.
   Everything stands in the page already; this script only brings it to life. */
"use strict";
(() => {
  const KEPT = 32; // decoded frames kept for all stacks of a page
  const AHEAD = 2;
  const NOTCH = 60; // pixels of wheel travel for one frame
  const within = (low, value, high) => Math.max(low, Math.min(high, value));
  const press = (button, on) => button?.setAttribute("aria-pressed", on);
  const pressed = (button) => button?.getAttribute("aria-pressed") === "true";

  /* The frames used last, decoded; the one not used for longest goes first */
  const frames = new Map();
  function decoded(url) {
    let frame = frames.get(url);
    if (!frame) {
      const image = new Image();
      image.src = url;
      frame = image.decode().then(() => image);
      frame.catch(() => frames.delete(url));
    }
    frames.delete(url);
    frames.set(url, frame);
    if (frames.size > KEPT) frames.delete(frames.keys().next().value);
    return frame;
  }

  class RadStack extends HTMLElement {
    connectedCallback() {
      if (this.slider) return;
      const find = (selector) => this.querySelector(selector);
      this.slider = find("input[type=range]");
      this.stage = find(".stage");
      this.sheet = find(".sheet");
      this.still = find(".sheet img");
      this.counter = find("output");
      this.said = find("[role=status]");
      this.presets = [...this.querySelectorAll("[data-preset]")];
      this.go = [...this.querySelectorAll("[data-go]")];
      this.notes = new Map(this.go.map((button) => [Number(button.dataset.go), button.dataset.text]));
      this.marks = [...this.querySelectorAll(".stage .marks > g")];
      this.urls = this.dataset.frames.split("|").map((names) => names.split(" "));
      this.count = this.urls[0].length;
      this.start = this.n = Number(this.slider.value);
      this.preset = 0;
      this.direction = 1;
      this.view = { zoom: 1, x: 0, y: 0 };
      this.listen();
      this.tell();
    }

    disconnectedCallback() { this.play(false); }
    button(name) { return this.querySelector(`[data-do="${name}"]`); }
    url(n) { return this.dataset.base + this.urls[this.preset][n - 1] + ".webp"; }

    listen() {
      this.slider.addEventListener("input", () => { this.play(false); this.show(Number(this.slider.value)); });
      this.addEventListener("focusin", () => this.ahead(), { once: true });
      this.addEventListener("keydown", (event) => this.key(event));
      this.addEventListener("click", (event) => this.click(event));
      this.stage.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
      this.stage.addEventListener("pointerdown", (event) => this.grab(event));
      this.stage.addEventListener("pointermove", (event) => this.drag(event));
      for (const end of ["pointerup", "pointercancel"]) {
        this.stage.addEventListener(end, (event) => this.release(event));
      }
      this.querySelector(".key-frames")?.addEventListener("toggle", () => this.tell());
      if (!document.fullscreenEnabled) this.button("full")?.remove();
    }

    /* Which frame */
    show(n, quietly) {
      n = within(1, Math.round(n), this.count);
      this.direction = Math.sign(n - this.n) || this.direction;
      this.n = n;
      this.tell();
      if (!quietly) this.dispatchEvent(new Event("rad-move", { bubbles: true }));
      return this.draw();
    }

    async draw() {
      const url = this.url(this.n);
      const frame = await decoded(url).catch(() => null);
      if (!frame || url !== this.url(this.n)) return; // the reader has gone on
      const canvas = this.canvas(frame.naturalWidth, frame.naturalHeight);
      canvas.getContext("2d").drawImage(frame, 0, 0);
      this.dataset.shown = this.n;
      this.ahead();
    }

    canvas(width, height) {
      let canvas = this.sheet.querySelector("canvas");
      if (!canvas) {
        canvas = document.createElement("canvas");
        canvas.setAttribute("aria-hidden", "true"); // the picture below it has the words
        this.still.after(canvas);
      }
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
      return canvas;
    }

    ahead() {
      for (let step = 1; step <= AHEAD; step += 1) {
        for (const n of [this.n + step * this.direction, this.n - step * this.direction]) {
          if (n >= 1 && n <= this.count) decoded(this.url(n)).catch(() => {});
        }
      }
    }

    /* What is said: only readers who have asked for marks or key frames are told what is to be seen */
    tell() {
      const place = this.dataset.place.replace("{n}", this.n).replace("{total}", this.count);
      const asked = pressed(this.button("marks")) || this.querySelector(".key-frames")?.open;
      const note = (asked && this.notes.get(this.n)) || "";
      this.slider.value = this.n;
      this.counter.value = `${this.n} / ${this.count}`;
      for (const mark of this.marks) mark.toggleAttribute("data-away", Number(mark.dataset.frame) !== this.n);
      if (this.playing) return; // a loop would never stop talking
      this.slider.setAttribute("aria-valuetext", note ? `${place}: ${note}` : place);
      this.say(note);
    }

    say(text) { if (this.said.textContent !== text) this.said.textContent = text; }

    /* Buttons and keys */
    click(event) {
      const button = event.target.closest("button");
      if (!button) return;
      const { do: what, preset, go } = button.dataset;
      if (preset) this.window(Number(preset));
      else if (go) { this.play(false); this.show(Number(go)); this.slider.focus(); }
      else if (what) this.act(what);
    }

    act(what) {
      if (what === "back" || what === "next") {
        this.play(false);
        this.show(this.n + (what === "next" ? 1 : -1));
      } else if (what === "play") this.play(!this.playing);
      else if (what === "in") this.zoom(1.5);
      else if (what === "out") this.zoom(1 / 1.5);
      else if (what === "fit") this.place({ zoom: 1, x: 0, y: 0 });
      else if (what === "marks" && this.button("marks")) {
        const on = !pressed(this.button("marks"));
        press(this.button("marks"), on);
        this.toggleAttribute("data-marks", on);
        this.tell();
      } else if (what === "full") this.full();
    }

    key(event) {
      const { key, target, shiftKey } = event;
      if (event.ctrlKey || event.altKey || event.metaKey || target.matches("select, [type=number]")) return;
      const [x, y] = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[key] || [];
      const step = { PageUp: 10, PageDown: -10, ArrowLeft: -1, ArrowRight: 1, ArrowUp: 1, ArrowDown: -1 }[key];
      const act = { a: "marks", f: "full", "+": "in", "-": "out", 0: "fit" }[key.toLowerCase()];
      if (shiftKey && x !== undefined) this.place({ ...this.view, x: this.view.x + x * 10, y: this.view.y + y * 10 });
      else if (target === this.slider && key.startsWith("Arrow")) return; // the slider knows better
      else if (step) { this.play(false); this.show(this.n + step); }
      else if (key === " " && target === this.slider) this.play(!this.playing);
      else if (act) this.act(act);
      else if (this.presets[key - 1]) this.window(key - 1);
      else return;
      event.preventDefault();
    }

    window(number) {
      this.preset = number;
      this.presets.forEach((button, n) => press(button, n === number));
      return this.draw();
    }

    play(on) {
      if (!on && !this.playing) return;
      clearTimeout(this.timer);
      const run = this.playing = on ? {} : null;
      press(this.button("play"), on);
      if (!on) { this.tell(); return; }
      const loop = this.dataset.kind === "cine";
      const turn = async () => {
        const over = this.n + this.direction < 1 || this.n + this.direction > this.count;
        if (over && !loop) this.direction *= -1;
        const next = loop ? (this.n % this.count) + 1 : this.n + this.direction;
        await this.show(next);
        if (this.playing === run) this.timer = setTimeout(turn, Number(this.dataset.time));
      };
      if (loop) this.direction = 1;
      turn();
    }

    async full() {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await (this.closest("rad-series") || this).requestFullscreen();
      this.slider.focus({ preventScroll: true });
    }

    /* Zoom and pan: the sheet with frame and marks moves under the stage; x and y in percent of it */
    zoom(by) { this.place({ ...this.view, zoom: this.view.zoom * by }); }
    place({ zoom, x, y }) {
      zoom = within(1, zoom, 8);
      const far = 50 * (zoom - 1);
      this.view = { zoom, x: within(-far, x, far), y: within(-far, y, far) };
      this.sheet.style.transform = zoom > 1 ? `translate(${this.view.x}%, ${this.view.y}%) scale(${zoom})` : "";
      this.toggleAttribute("data-zoomed", zoom > 1);
    }

    /* Wheel, finger and mouse */
    wheel(event) {
      if (event.ctrlKey || !this.contains(document.activeElement)) return; // the page scrolls
      event.preventDefault();
      this.turned = (this.turned || 0) + event.deltaY * (event.deltaMode ? NOTCH : 1);
      if (Math.abs(this.turned) < NOTCH) return;
      this.play(false);
      this.show(this.n + Math.sign(this.turned));
      this.turned = 0;
    }

    grab(event) {
      if (event.button) return;
      this.slider.focus({ preventScroll: true });
      this.stage.setPointerCapture(event.pointerId);
      this.grabbed = { x: event.clientX, y: event.clientY, n: this.n, view: this.view, moved: false };
    }

    drag(event) {
      const from = this.grabbed;
      if (!from) return;
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      if (Math.hypot(dx, dy) < 4 && !from.moved) return;
      from.moved = true;
      const { width, height } = this.stage.getBoundingClientRect();
      if (this.view.zoom > 1) {
        this.place({ ...this.view, x: from.view.x + (dx / width) * 100, y: from.view.y + (dy / height) * 100 });
        return;
      }
      this.play(false);
      const way = document.fullscreenElement && Math.abs(dy) > Math.abs(dx) ? dy : dx;
      const n = within(1, Math.round(from.n + way / Math.max(5, width / this.count / 1.5)), this.count);
      if (n !== this.n) this.show(n);
    }

    release(event) {
      const from = this.grabbed;
      this.grabbed = null;
      if (!from || from.moved || event.type !== "pointerup" || this.view.zoom === 1) return;
      const box = this.stage.getBoundingClientRect(); // what was pointed at comes to the middle
      const x = this.view.x - ((event.clientX - box.left) / box.width - 0.5) * 100;
      this.place({ ...this.view, x, y: this.view.y - ((event.clientY - box.top) / box.height - 0.5) * 100 });
    }
  }

  class RadSeries extends HTMLElement {
    connectedCallback() {
      if (this.tabs) return;
      this.tabs = [...this.querySelectorAll("[role=tab]")];
      this.stacks = [...this.querySelectorAll("rad-stack")];
      this.panels = this.stacks.map((stack) => stack.closest("figure"));
      this.choice = this.querySelector("select");
      this.pairs = JSON.parse(this.dataset.pairs || "[]");
      this.left = 0;
      this.offset = 0;
      this.panels.forEach((panel, n) => {
        panel.setAttribute("role", "tabpanel");
        panel.setAttribute("aria-labelledby", this.tabs[n].id);
        this.tabs[n].addEventListener("click", () => this.select(n));
      });
      this.querySelector("[role=tablist]").addEventListener("keydown", (event) => this.key(event));
      this.addEventListener("rad-move", (event) => this.follow(event.target));
      this.beside = this.querySelector('[data-do="beside"]');
      this.linked = this.querySelector('[data-do="linked"]');
      this.beside.addEventListener("click", () => { press(this.beside, !pressed(this.beside)); this.arrange(); });
      this.linked.addEventListener("click", () => {
        press(this.linked, !pressed(this.linked));
        this.offset = this.at(this.stacks[this.right]) - this.at(this.stacks[this.left]);
      });
      this.choice.addEventListener("change", () => this.arrange());
      this.arrange();
    }

    get right() { return Number(this.choice.value); }
    get pair() {
      const ids = [this.stacks[this.left].id, this.stacks[this.right].id];
      return this.pairs.find(([left, right]) => ids.includes(left) && ids.includes(right));
    }

    select(n) {
      this.left = n;
      const [left, right] = this.pairs.find((pair) => pair.includes(this.stacks[n].id)) || [];
      const other = this.stacks.findIndex((stack) => stack.id === (left === this.stacks[n].id ? right : left));
      this.choice.value = other >= 0 ? other : n ? 0 : 1;
      this.arrange();
    }

    arrange() {
      const two = pressed(this.beside);
      if (this.right === this.left) this.choice.value = this.left ? 0 : 1;
      this.tabs.forEach((tab, n) => {
        tab.setAttribute("aria-selected", n === this.left);
        tab.tabIndex = n === this.left ? 0 : -1;
        this.choice.options[n].disabled = n === this.left;
      });
      this.panels.forEach((panel, n) => {
        panel.hidden = n !== this.left && !(two && n === this.right);
        panel.toggleAttribute("data-first", n === this.left);
        if (panel.hidden) this.stacks[n].play(false);
      });
      this.toggleAttribute("data-two", two);
      this.querySelector(".with").hidden = !two;
      press(this.linked, this.pair?.[2] !== "off");
      this.offset = this.pair?.[2] === "position" ? this.stacks[this.right].start - this.stacks[this.left].start : 0;
      if (two) this.follow(this.stacks[this.left]);
    }

    key(event) {
      const step = { ArrowRight: 1, ArrowLeft: -1, Home: -this.left, End: this.tabs.length - 1 - this.left }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      const way = getComputedStyle(this).direction === "rtl" && event.key.startsWith("Arrow") ? -step : step;
      this.select((this.left + way + this.tabs.length) % this.tabs.length);
      this.tabs[this.left].focus();
    }

    /* Two stacks move together: by number, or by their share of the way */
    at(stack) { return this.pair?.[2] === "position" ? stack.n : (stack.n - 1) / Math.max(1, stack.count - 1); }
    follow(moved) {
      const [left, right] = [this.stacks[this.left], this.stacks[this.right]];
      if (!pressed(this.beside) || !pressed(this.linked) || (moved !== left && moved !== right)) return;
      const [other, offset] = moved === left ? [right, this.offset] : [left, -this.offset];
      const at = this.at(moved) + offset;
      other.show(this.pair?.[2] === "position" ? at : 1 + at * (other.count - 1), true);
    }
  }

  customElements.define("rad-stack", RadStack);
  customElements.define("rad-series", RadSeries);
})();
