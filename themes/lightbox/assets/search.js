/* The search page. What is typed stays in the browser: the index is fetched in small parts, from this site only. */
"use strict";
const form = document.querySelector(".search-form");
if (form) (async () => {
  const field = form.elements.q;
  const selects = [...form.querySelectorAll("select")];
  const said = document.querySelector(".search-said");
  const list = document.querySelector(".search-results");
  const more = document.querySelector(".search-more");
  const lists = document.querySelector(".search-lists");
  const PAGE = 10;
  let found = [];
  let shown = 0;
  let turn = 0;

  let pagefind;
  try {
    pagefind = await import(new URL(form.dataset.index + "pagefind.js", location.href));
    await pagefind.options({ baseUrl: "/", excerptLength: 28 });
    await pagefind.init();
  } catch {
    form.hidden = true;
    lists.classList.add("shown");
    return;
  }

  const make = (name, text, className) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    if (className) element.className = className;
    return element;
  };
  /* An excerpt marks the words found; nothing else in it counts as markup. */
  const marked = (excerpt) => {
    const parts = new DOMParser().parseFromString(excerpt, "text/html").body.childNodes;
    const text = make("p", "", "card-summary");
    for (const part of parts) text.append(part.nodeName === "MARK" ? make("mark", part.textContent) : part.textContent);
    return text;
  };
  const result = ({ url, meta, excerpt }) => {
    const item = make("li", "", "card");
    const words = make("div", "", "card-text");
    const title = make("h2", "", "card-title");
    const link = make("a", meta.title);
    link.href = url;
    title.append(link);
    words.append(make("p", [meta.kind, meta.date].filter(Boolean).join(" · "), "card-kind"), title, marked(excerpt));
    if (meta.image) {
      const frame = make("div", "", "card-picture");
      const picture = new Image(120, 90);
      picture.loading = "lazy";
      picture.alt = "";
      picture.src = meta.image;
      frame.append(picture);
      item.append(frame);
    }
    item.append(words);
    return item;
  };
  const draw = async () => {
    const next = await Promise.all(found.slice(shown, shown + PAGE).map((one) => one.data()));
    shown += next.length;
    const items = next.map(result);
    list.append(...items);
    more.hidden = shown >= found.length;
    return items;
  };
  const chosen = () =>
    Object.fromEntries(selects.filter((one) => one.value).map((one) => [one.name, one.value]));
  const search = async () => {
    const mine = ++turn;
    const words = field.value.trim();
    const filters = chosen();
    const query = new URLSearchParams({ ...(words && { q: words }), ...filters });
    history.replaceState(null, "", `${location.pathname}${query.size ? `?${query}` : ""}`);
    const asked = words || Object.keys(filters).length;
    const answer = asked ? await pagefind.debouncedSearch(words || null, { filters }, 150) : { results: [] };
    if (!answer || mine !== turn) return;
    found = answer.results;
    shown = 0;
    list.replaceChildren();
    const { one, many, none } = form.dataset;
    said.textContent =
      !asked ? "" : !found.length ? none : found.length === 1 ? one : many.replace(/[7٧]/, found.length);
    await draw();
  };

  const known = await pagefind.filters();
  const before = new URLSearchParams(location.search);
  for (const select of selects) {
    const values = Object.entries(known[select.name] || {});
    for (const [value, count] of values) select.append(new Option(`${value} (${count})`, value));
    select.value = values.some(([value]) => value === before.get(select.name)) ? before.get(select.name) : "";
    select.disabled = values.length < 2;
    select.addEventListener("change", search);
  }
  field.value ||= before.get("q") || "";
  field.addEventListener("input", search);
  form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
  more.addEventListener("click", async () => (await draw())[0]?.querySelector("a").focus());
  /* Down from the field to the first result, and up and down among them */
  document.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const links = [field, ...list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (at < 0) return;
    const to = links[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (to) { event.preventDefault(); to.focus(); }
  });
  await search();
})();
