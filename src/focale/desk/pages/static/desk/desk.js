// What no platform element and no htmx attribute does: small, loaded once, reads data- attributes.
"use strict";

// A form that asks to be sent as soon as something in it changes.
document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-send-on-change]");
  if (form) form.requestSubmit();
});

// Of tabs that do not all fit, the open one is seen.
for (const tab of document.querySelectorAll(".tabs [aria-current]")) tab.scrollIntoView({ block: "nearest", inline: "center" });

// A file input says the name of what was dropped on it.
document.addEventListener("dragover", (event) => {
  const zone = event.target.closest("[data-drop]");
  if (zone) { event.preventDefault(); zone.classList.add("over"); }
});
document.addEventListener("dragleave", (event) => {
  const zone = event.target.closest("[data-drop]");
  if (zone) zone.classList.remove("over");
});
document.addEventListener("drop", (event) => {
  const zone = event.target.closest("[data-drop]");
  if (!zone) return;
  event.preventDefault();
  zone.classList.remove("over");
  const input = zone.querySelector("input[type=file]");
  if (input && event.dataTransfer.files.length) {
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }
});

// A button that copies the value of a field, and says so.
for (const button of document.querySelectorAll("[data-copy]")) button.hidden = !navigator.clipboard;
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
  button.textContent = button.dataset.done;
});

// The search: "/" goes to it, arrows walk through what it found, Escape closes it.
document.addEventListener("keydown", (event) => {
  const box = document.querySelector("[data-find]");
  if (!box) return;
  const found = document.getElementById("found");
  const links = [...found.querySelectorAll("a")];
  const writes = event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select");
  if (event.key === "/" && !writes && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    box.focus();
    box.select();
  } else if (event.key === "Escape" && event.target.closest(".find")) {
    found.replaceChildren();
    box.focus();
  } else if (["ArrowDown", "ArrowUp"].includes(event.key) && event.target.closest(".find") && links.length) {
    event.preventDefault();
    const next = links.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
    if (next < 0) box.focus();
    else links[Math.min(next, links.length - 1)].focus();
  }
});
document.addEventListener("click", (event) => {
  const found = document.getElementById("found");
  if (found && !event.target.closest(".find")) found.replaceChildren();
});

// An act that htmx could not do is not silent: what the page of the fault says stands above, or
// that no answer came. What asks again by itself says nothing.
const isAct = (event) => Boolean(event.detail.requestConfig?.triggeringEvent);
const tell = (words) => {
  document.getElementById("trouble")?.remove();
  const told = Object.assign(document.createElement("p"), { id: "trouble", className: "message error", textContent: words });
  told.setAttribute("role", "alert");
  document.getElementById("content").prepend(told);
  told.scrollIntoView({ block: "nearest" });
};
document.addEventListener("htmx:responseError", (event) => {
  if (!isAct(event)) return;
  const page = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
  const said = [...page.querySelectorAll("main h1, main h1 ~ p, main .card > p:first-child")];
  tell(said.map((one) => one.textContent.trim()).filter(Boolean).join(". ") || document.body.dataset.noAnswer);
});
document.addEventListener("htmx:sendError", (event) => {
  if (isAct(event)) tell(document.body.dataset.noAnswer);
});
document.addEventListener("htmx:afterOnLoad", (event) => {
  if (isAct(event)) document.getElementById("trouble")?.remove();
});

// A button that prints the page; a browser saves it as PDF too.
for (const button of document.querySelectorAll("[data-print]")) button.hidden = false;
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});
