/* Choosing among cases by more than one thing at once. The choice stands in the address, so that it can be sent,
   kept and gone back to. Without this script each link leads to a list of its own. */
"use strict";
const filter = document.querySelector(".filter");
const shelf = document.querySelector(".shelf .cards");
if (filter && shelf) {
  const links = [...filter.querySelectorAll("[data-facet]")];
  const said = filter.querySelector(".filter-said");
  const reset = filter.querySelector(".filter-reset");
  const pager = document.querySelector(".pager");
  const first = [...shelf.childNodes];
  const here = location.pathname === filter.dataset.home;
  let all;

  const fetched = async () => {
    const answer = await fetch(filter.dataset.all);
    if (!answer.ok) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return [...page.querySelectorAll(".shelf .card")].map((card) => document.importNode(card, true));
  };
  const chosen = () => {
    const query = new URLSearchParams(location.search);
    return links.filter((link) => query.get(link.dataset.facet) === link.dataset.value);
  };
  const address = (wanted) => {
    const query = new URLSearchParams(wanted.map((link) => [link.dataset.facet, link.dataset.value]));
    return filter.dataset.home + (wanted.length ? `?${query}` : "");
  };
  const with_this = (link, before) =>
    before.includes(link)
      ? before.filter((one) => one !== link)
      : [...before.filter((one) => one.dataset.facet !== link.dataset.facet), link];

  const show = async () => {
    const wanted = chosen();
    for (const link of links) {
      link.href = address(with_this(link, wanted));
      if (wanted.includes(link)) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    reset.hidden = !wanted.length;
    if (wanted.length) {
      try {
        all ??= await fetched();
      } catch {
        return;  /* the plain lists are still there */
      }
    }
    const fits = (card) =>
      wanted.every((link) => (card.dataset[link.dataset.facet] || "").split(" ").includes(link.dataset.value));
    const found = wanted.length ? all.filter(fits) : [];
    shelf.replaceChildren(...(wanted.length ? found : first));
    if (pager) pager.hidden = wanted.length > 0;
    const { one, many, none } = said.dataset;
    said.textContent = !wanted.length ? "" : !found.length ? none : found.length === 1 ? one : many.replace(/[7٧]/, found.length);
  };

  if (here) {
    filter.addEventListener("click", (event) => {
      const link = event.target.closest("a");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      history.pushState(null, "", link.href);
      show();
    });
    addEventListener("popstate", show);
    show();
  } else {
    /* On the list of one value: others are added to it. */
    const before = links.filter((link) => link.hasAttribute("aria-current"));
    for (const link of links) link.href = address(with_this(link, before));
  }
}
