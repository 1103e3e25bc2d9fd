// The QR code is read back: it is the address of exactly the state that is shown.
import assert from "node:assert/strict";
import { test } from "node:test";
import jsqr from "jsqr";
import { distFiles, serve } from "./server.mjs";
import { call, hostPage, scriptAddress, settings, useBrowser } from "./setup.mjs";

const open = useBrowser();
const decode = /** @type {any} */ (jsqr).default ?? jsqr;
/** Small, since every pixel is read. */
const viewport = { width: 640, height: 560 };

test("on a server the code is the page's address with the exact state", async () => {
  const { address, stop } = await serve({
    ...(await distFiles()),
    "post.html": hostPage(
      '<mini-batch figure="update" preset="seed" seed="7"></mini-batch>',
    ).replace(scriptAddress, "minibatch.js"),
  });
  try {
    const page = await open({ viewport, file: new URL("post.html?from=class", address) });
    await call(page, "step", 9);
    const code = await openCode(page);
    const link = `${address}post.html?from=class#figure=update&preset=seed&seed=7&update=2&beat=3`;
    assert.equal(await read(page, code), link);
    assert.equal(await code.getByLabel("Address of this state").inputValue(), link);
    assert.equal(await code.getByText("This page was opened from a file").count(), 0);
    const other = await open({ file: new URL(link) });
    assert.deepEqual(await settings(other), await settings(page));
  } finally {
    await stop();
  }
});

for (const colorScheme of ["light", "dark"]) {
  test(`from a file it says that a phone cannot open it; it is read in ${colorScheme}`, async () => {
    const page = await open({ viewport, hash: "present&figure=noise&batch-size=3", colorScheme });
    await page.keyboard.press("q");
    const code = page.getByRole("dialog", { name: "This state on your phone" });
    await code.getByText("This page was opened from a file of this machine").waitFor();
    assert.match(await read(page, code), /^file:\/\/.*#figure=noise&preset=post&batch-size=3$/);
  });
}

test("from a file whose page names its public address, the code leads there", async () => {
  const head = '<link rel="canonical" href="https://blog.example/mini-batch">';
  const host = hostPage('<mini-batch figure="update"></mini-batch>', { head });
  const page = await open({ viewport, host });
  const code = await openCode(page);
  assert.equal(
    await read(page, code),
    "https://blog.example/mini-batch#figure=update&preset=worked",
  );
  assert.equal(await code.getByText("This page was opened from a file").count(), 0);
});

test("an address that is too long for a code is said to be, and is there in full", async () => {
  const address = `https://blog.example/?q=${"x".repeat(1300)}`;
  const page = await open({
    host: hostPage(`<mini-batch figure="update" page="${address}"></mini-batch>`),
  });
  const code = await openCode(page);
  assert.equal(await code.getByRole("img").count(), 0);
  await code.getByText(/The address has 13\d\d characters: too many for a code/).waitFor();
  const text = await code.getByLabel("Address of this state").inputValue();
  assert.equal(text, `${address}#figure=update&preset=worked`);
});

async function openCode(page) {
  await page.getByText("Save and share").click();
  await page.getByRole("button", { name: "QR code" }).click();
  const code = page.getByRole("dialog", { name: "This state on your phone" });
  await code.waitFor();
  return code;
}

/** What a phone would read off the screen. */
async function read(page, code) {
  const png = await code.getByRole("img").screenshot();
  const { data, width, height } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const context = /** @type {any} */ (
      new OffscreenCanvas(image.width, image.height).getContext("2d")
    );
    context.drawImage(image, 0, 0);
    const pixels = context.getImageData(0, 0, image.width, image.height).data;
    return { data: Array.from(pixels), width: image.width, height: image.height };
  }, png.toString("base64"));
  return decode(Uint8ClampedArray.from(data), width, height)?.data;
}
