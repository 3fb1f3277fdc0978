// Passkeys: a form with data-passkey asks the browser for one and sends the answer.
// "create" and "get" find their options in the JSON that data-options names; "login" fetches them.
"use strict";

async function passkeyOptions(form) {
  if (form.dataset.passkey === "login") {
    const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()).request_options;
  }
  const data = JSON.parse(document.getElementById(form.dataset.options).textContent);
  return data.creation_options || data.request_options;
}

function asked(form, options) {
  const alone = form.elements.passwordless;
  if (alone) {
    const wanted = options.publicKey.authenticatorSelection;
    wanted.residentKey = alone.checked ? "required" : "discouraged";
    wanted.requireResidentKey = alone.checked;
    if (alone.checked) wanted.userVerification = "required";
  }
  return form.dataset.passkey === "create" ? webauthnJSON.create(options) : webauthnJSON.get(options);
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!webauthnJSON.supported()) continue;
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    if (form.elements.credential.value) return;
    event.preventDefault();
    const told = form.querySelector("[role=alert]");
    told.textContent = "";
    try {
      const options = await passkeyOptions(form);
      form.elements.credential.value = JSON.stringify(await asked(form, options));
      form.submit();
    } catch {
      told.textContent = form.dataset.failed;
    }
  });
}
