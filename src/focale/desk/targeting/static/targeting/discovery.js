// A pattern is dragged into a zone: the button that does the same is pressed. Without this file, and
// by keyboard, the buttons are there all the same.
"use strict";

let carried = null;
let pressed = null;

const buttonOf = (zone, key) =>
  [...document.querySelectorAll("[data-put]")].find((one) => one.dataset.put === `${zone}:${key}`);

document.addEventListener("dragstart", (event) => {
  const from = event.target.closest("[data-board] [data-key]");
  if (!from) return;
  carried = from.dataset.key;
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", carried);
  for (const zone of document.querySelectorAll("[data-zone]"))
    zone.classList.toggle("open", Boolean(buttonOf(zone.dataset.zone, carried)));
});
document.addEventListener("dragend", () => {
  carried = null;
  for (const zone of document.querySelectorAll("[data-zone]")) zone.classList.remove("open", "over");
});
document.addEventListener("dragover", (event) => {
  const zone = event.target.closest("[data-zone]");
  if (!zone || carried === null || !buttonOf(zone.dataset.zone, carried)) return;
  event.preventDefault();
  zone.classList.add("over");
});
document.addEventListener("dragleave", (event) => {
  const zone = event.target.closest("[data-zone]");
  if (zone && !zone.contains(event.relatedTarget)) zone.classList.remove("over");
});
document.addEventListener("drop", (event) => {
  const zone = event.target.closest("[data-zone]");
  if (!zone || carried === null) return;
  const button = buttonOf(zone.dataset.zone, carried);
  event.preventDefault();
  if (button && button.getAttribute("aria-pressed") !== "true") button.click();
});

// What was pressed may be gone once the board is drawn anew: the focus goes to the pattern itself.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-board] button[name=put]");
  if (button) pressed = button.value.split(":").slice(1).join(":");
});
document.addEventListener("htmx:afterSettle", () => {
  if (pressed === null || document.activeElement !== document.body) return;
  const button = [...document.querySelectorAll("[data-put]")].find((one) =>
    one.dataset.put.endsWith(`:${pressed}`));
  if (button) button.focus();
  pressed = null;
});
