/* <rad-stack>: frames to scroll, and <rad-series>: several of them as tabs or side by side.
   Everything stands in the page already; this script only brings it to life. */
"use strict";
(() => {
  const KEPT = 32; // decoded frames kept for all stacks of a page
  const AHEAD = 2;
  const NOTCH = 100; // pixels of wheel travel for one frame
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

  /* Measured values: low and high bytes of all pixels, frame by frame, each as the difference to its left neighbour */
  async function unpacked(response, size, told) {
    const bytes = new Uint8Array(size);
    const reader = response.body.pipeThrough(new DecompressionStream("gzip")).getReader();
    for (let at = 0; ;) {
      const { done, value } = await reader.read();
      if (done) return bytes;
      bytes.set(value, at);
      at += value.length;
      told(at / size);
    }
  }

  class Volume {
    constructor(bytes, { width, height, slope, intercept }) {
      Object.assign(this, { bytes, width, height, slope, intercept, lut: new Uint8Array(65536) });
    }

    /* The stored values of one frame */
    frame(n) {
      if (this.n === n) return this.values;
      const size = this.width * this.height;
      const at = (n - 1) * size * 2;
      const values = new Uint16Array(size);
      for (let i = 0, low = 0, high = 0; i < size; i += 1) {
        if (i % this.width === 0) low = high = 0;
        low = (low + this.bytes[at + i]) & 255;
        high = (high + this.bytes[at + size + i]) & 255;
        values[i] = low | (high << 8);
      }
      this.n = n;
      return (this.values = values);
    }

    value(n, x, y) { return this.frame(n)[y * this.width + x] * this.slope + this.intercept; }

    /* The linear function of DICOM PS3.3, C.11.2.1.2, once for every stored value */
    window(width, level, invert) {
      for (let stored = 0; stored < 65536; stored += 1) {
        const value = stored * this.slope + this.intercept - (level - 0.5);
        const light = width > 1 ? within(0, value / (width - 1) + 0.5, 1) : Number(value > 0);
        const grey = Math.floor(light * 255 + 0.5);
        this.lut[stored] = invert ? 255 - grey : grey;
      }
    }

    paint(canvas, n) {
      const values = this.frame(n);
      const context = canvas.getContext("2d");
      const image = context.createImageData(this.width, this.height);
      const pixels = new Uint32Array(image.data.buffer);
      for (let i = 0; i < pixels.length; i += 1) pixels[i] = 0xff000000 | (this.lut[values[i]] * 0x010101);
      context.putImageData(image, 0, 0);
    }
  }

  class RadStack extends HTMLElement {
    connectedCallback() {
      if (this.slider) return;
      const find = (selector) => this.querySelector(selector);
      this.slider = find("input[type=range]");
      this.stage = find(".stage");
      this.sheet = find(".sheet");
      this.still = find(".sheet img");
      this.counter = find(".counter");
      this.said = find("[role=status]");
      this.presets = [...this.querySelectorAll("[data-preset]")];
      this.go = [...this.querySelectorAll("[data-go]")];
      this.notes = new Map(this.go.map((button) => [Number(button.dataset.go), button.dataset.text]));
      this.marks = [...this.stage.querySelectorAll(".marks > g")];
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
      this.stage.addEventListener("mousedown", (event) => event.preventDefault()); // or the focus would leave
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
      if (this.volume) {
        this.volume.paint(this.canvas(this.volume.width, this.volume.height), this.n);
        this.dataset.shown = this.n;
        return;
      }
      const url = this.url(this.n);
      const frame = await decoded(url).catch(() => null);
      if (url !== this.url(this.n)) return; // the reader has gone on
      if (!frame) { this.say(this.dataset.failed); return; }
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
      this.counter.textContent = `${this.n} / ${this.count}`;
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
      else if (what === "load") this.load(button);
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
      else if (what === "drag" || what === "invert") {
        press(this.button(what), !pressed(this.button(what)));
        this.toggleAttribute("data-levels", pressed(this.button("drag")));
        if (what === "invert") this.level(this.seen.width, this.seen.level);
      }
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
      else if (this.volume && key === "v") this.middle();
      else if (this.volume && key === "i") this.act("invert");
      else return;
      event.preventDefault();
    }

    window(number) {
      this.preset = number;
      this.presets.forEach((button, n) => press(button, n === number));
      if (!this.volume) return this.draw();
      const { width, level } = this.presets[number]?.dataset || this.dataset;
      return this.level(Number(width), Number(level));
    }

    /* Measured values, when somebody asks for them: their own window, and the value under the pointer */
    async load(button) {
      button.disabled = true;
      try {
        const { volume, wide, high, slope, intercept } = button.dataset;
        const shape = { width: Number(wide), height: Number(high), slope: Number(slope), intercept: Number(intercept) };
        const response = await fetch(volume);
        if (!response.ok) throw new Error(response.status);
        const size = shape.width * shape.height * 2 * this.count;
        const bytes = await unpacked(response, size, (share) => this.say(`${Math.round(share * 100)} %`));
        this.volume = new Volume(bytes, shape);
      } catch {
        button.disabled = false;
        this.say(this.dataset.failed);
        return;
      }
      this.inputs = ["width", "level"].map((name) => this.querySelector(`[data-set="${name}"]`));
      for (const input of this.inputs) {
        input.addEventListener("change", () => this.level(...this.inputs.map((one) => Number(one.value))));
      }
      this.stage.addEventListener("pointermove", (event) => this.point(event));
      button.remove();
      this.querySelector(".measure").hidden = false;
      this.window(this.preset);
      this.act("drag");
      this.say("");
      this.inputs[0].focus({ preventScroll: true }); // the button that had the focus is gone
    }

    level(width, level) {
      this.seen = { width: within(1, Math.round(width), 65535), level: within(-65535, Math.round(level), 65535) };
      [this.inputs[0].value, this.inputs[1].value] = [this.seen.width, this.seen.level];
      this.presets.forEach((button) => press(
        button, Number(button.dataset.width) === this.seen.width && Number(button.dataset.level) === this.seen.level,
      ));
      this.volume.window(this.seen.width, this.seen.level, pressed(this.button("invert")));
      return this.draw();
    }

    /* The value under the pointer; a click says it, and the key V that of the middle */
    point(event, aloud) {
      const canvas = this.sheet.querySelector("canvas");
      const box = canvas.getBoundingClientRect();
      const scale = Math.min(box.width / canvas.width, box.height / canvas.height);
      const place = (at, start, length, pixels) => Math.floor((at - start - (length - pixels * scale) / 2) / scale);
      const x = place(event.clientX, box.left, box.width, canvas.width);
      const y = place(event.clientY, box.top, box.height, canvas.height);
      const inside = x >= 0 && y >= 0 && x < canvas.width && y < canvas.height;
      const text = inside ? `${+this.volume.value(this.n, x, y).toFixed(2)} ${this.dataset.unit}` : "";
      this.querySelector(".value").textContent = text;
      if (aloud && text) this.say(`${text} (${x}, ${y})`);
    }

    middle() {
      const box = this.stage.getBoundingClientRect();
      this.point({ clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 }, true);
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
      this.turned = (this.turned || 0) + event.deltaY * (event.deltaMode ? NOTCH / 3 : 1); // pixels, or lines
      const steps = Math.trunc(this.turned / NOTCH);
      if (!steps) return;
      this.turned = 0;
      this.play(false);
      this.show(this.n + steps);
    }

    grab(event) {
      if (event.button) return;
      this.slider.focus({ preventScroll: true });
      this.stage.setPointerCapture(event.pointerId);
      this.grabbed = { x: event.clientX, y: event.clientY, n: this.n, view: this.view, seen: this.seen, moved: false };
    }

    drag(event) {
      const from = this.grabbed;
      if (!from) return;
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      if (Math.hypot(dx, dy) < 4 && !from.moved) return;
      from.moved = true;
      const { width, height } = this.stage.getBoundingClientRect();
      if (this.hasAttribute("data-levels")) { // to the right wider, down darker, as on a workstation
        const step = Math.max(0.25, from.seen.width / 400);
        this.level(from.seen.width + dx * step, from.seen.level - dy * step);
        return;
      }
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
      if (from && !from.moved && this.volume && event.type === "pointerup") this.point(event, true);
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
      this.stacks.forEach((stack, n) => {
        stack.setAttribute("role", "tabpanel");
        stack.setAttribute("aria-labelledby", this.tabs[n].id);
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
        const away = n !== this.left && !(two && n === this.right);
        panel.toggleAttribute("data-away", away); // on paper all are shown
        panel.toggleAttribute("data-first", n === this.left);
        if (away) this.stacks[n].play(false);
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
