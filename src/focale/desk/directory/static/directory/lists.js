// Lists by keyboard: j and k move, x picks, Enter opens; the bar says how many rows are picked.
"use strict";

(() => {
  const rows = () => [...document.querySelectorAll("tr[data-row]")];
  const box = (row) => row.querySelector("input[name=pick]");
  const here = () => document.querySelector("tr[data-row].at");

  const count = () => {
    const said = document.querySelector("[data-count]");
    if (!said) return;
    const picked = document.querySelectorAll("input[name=pick]:checked").length;
    said.textContent = picked ? `(${picked})` : "";
    const all = document.querySelector("[data-pick-all]");
    if (all) {
      const many = rows().length;
      all.checked = picked > 0 && picked === many;
      all.indeterminate = picked > 0 && picked < many;
    }
  };

  const move = (by) => {
    const all = rows();
    if (!all.length) return;
    const now = all.indexOf(here());
    const next = all[Math.min(Math.max(now + by, 0), all.length - 1)];
    if (now >= 0) all[now].classList.remove("at");
    next.classList.add("at");
    const link = next.querySelector("[data-open]");
    if (link) link.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  };

  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-pick-all]")) {
      for (const row of rows()) if (box(row)) box(row).checked = event.target.checked;
    }
    if (event.target.matches("[data-pick-all], input[name=pick]")) count();
  });

  document.addEventListener("keydown", (event) => {
    const writes = event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select");
    if (writes || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else if (event.key === "x" && here() && box(here())) {
      box(here()).checked = !box(here()).checked;
      count();
    } else return;
    event.preventDefault();
  });

  document.addEventListener("htmx:afterSwap", (event) => {
    count();
    if (event.detail.target.id === "panel") {
      const focus = event.detail.target.querySelector("[data-focus]");
      if (focus && !event.detail.target.contains(document.activeElement)) focus.focus();
    }
  });
  count();
})();
