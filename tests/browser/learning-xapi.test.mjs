// The quiz in platforms that speak xAPI: a store of statements on another server is told what is answered.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, test } from "node:test";
import {
  answerOneClass,
  closeCourse,
  courseFrame,
  revealOthers,
  serveCourse,
  solveShuffledOnce,
  unpack,
} from "./learning_package.mjs";
import { question, reveal } from "./quiz_page.mjs";
import { useBrowser } from "./setup.mjs";

const open = useBrowser();
const files = await unpack("quiz-xapi.zip");
const REGISTRATION = "760e3480-ba55-4991-94b0-01820dbd23a2";
const ACTIVITY = "https://course.example/quiz";

const servers = [];
after(() => Promise.all(servers.map((server) => server.stop())));

/** A store that keeps the statements it takes; `status` is what it answers. */
async function startStore() {
  const store = {
    status: 200,
    /** @type {any[]} */
    statements: [],
    /** @type {string[]} */
    faults: [],
    address: "",
    stop: async () => {},
  };
  const server = createServer(async (request, response) => {
    const headers = {
      "access-control-allow-origin": "*",
      "access-control-allow-headers": "authorization, content-type, x-experience-api-version",
      "access-control-allow-methods": "POST",
    };
    if (request.method === "OPTIONS") return response.writeHead(204, headers).end();
    /** @type {Uint8Array[]} */
    const parts = [];
    for await (const part of request) parts.push(part);
    const wanted = {
      authorization: "Basic dTpw",
      "content-type": "application/json",
      "x-experience-api-version": "1.0.3",
    };
    for (const [name, value] of Object.entries(wanted)) {
      if (request.headers[name] !== value) store.faults.push(`${name}: ${request.headers[name]}`);
    }
    if (request.method !== "POST" || request.url !== "/xapi/statements") {
      store.faults.push(`${request.method} ${request.url}`);
    }
    if (store.status < 300) {
      store.statements.push(...JSON.parse(Buffer.concat(parts).toString("utf8")));
    }
    response.writeHead(store.status, headers).end("[]");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  store.address = `http://127.0.0.1:${port}/xapi/`;
  store.stop = () =>
    new Promise((resolve) => {
      server.close(() => resolve(undefined));
      server.closeAllConnections();
    });
  servers.push(store);
  return store;
}

/** A platform's page with the package's in it, opened with these parameters. */
async function launch(store, changes = {}) {
  const query = new URLSearchParams({
    endpoint: store.address,
    auth: "Basic dTpw",
    actor: JSON.stringify({ mbox: "mailto:ada@example.org", name: "Ada" }),
    registration: REGISTRATION,
    activity_id: ACTIVITY,
    ...changes,
  });
  const site = await serveCourse(files, "", `?${query.toString().replaceAll("&", "&amp;")}`);
  servers.push(site);
  const page = await open({ file: site.address, ready: false });
  return { page, course: await courseFrame(page) };
}

const verbs = ({ statements }) => statements.map(({ verb }) => verb.id.split("/").at(-1));

/** Waits until the store has so many statements. */
async function arrived(store, count) {
  for (let i = 0; i < 200 && store.statements.length < count; i++) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  assert.equal(store.statements.length, count, verbs(store).join());
}

test("attempted, answered, completed, failed, terminated: with score, response and registration", async () => {
  const store = await startStore();
  const { page, course } = await launch(store);
  await arrived(store, 1);
  await answerOneClass(course, 5);
  await arrived(store, 2);
  await answerOneClass(course, 50);
  await solveShuffledOnce(course);
  await arrived(store, 4);
  await revealOthers(course);
  await arrived(store, 9);
  await closeCourse(page);
  await arrived(store, 10);
  assert.deepEqual(store.faults, []);
  const answered = Array.from({ length: 6 }, () => "answered");
  const expected = ["attempted", ...answered, "completed", "failed", "terminated"];
  assert.deepEqual(verbs(store), expected);
  assert.equal(new Set(store.statements.map(({ id }) => id)).size, 10);
  for (const { actor, context, object } of store.statements) {
    assert.deepEqual(actor, {
      objectType: "Agent",
      mbox: "mailto:ada@example.org",
      name: "Ada",
    });
    assert.equal(context.registration, REGISTRATION);
    assert.ok(object.id.startsWith(ACTIVITY));
  }
  const [, wrong, right] = store.statements;
  assert.equal(wrong.object.id, `${ACTIVITY}#one-class`);
  assert.deepEqual(wrong.result, {
    success: false,
    response: "gradient[.]negative[,]bias[.]up[,]share[.]5",
  });
  assert.equal(right.result.success, true);
  const { duration, ...result } = store.statements[8].result;
  assert.deepEqual(result, {
    score: { scaled: 0.4, raw: 2, min: 0, max: 5 },
    completion: true,
    success: false,
  });
  assert.match(duration, /^PT0H\d+M\d+S$/);
  assert.deepEqual(page.said, []);
});

test("what the store could not take is sent again, once, and the reader is told meanwhile", async () => {
  const store = await startStore();
  const { page, course } = await launch(store);
  await arrived(store, 1);
  store.status = 503;
  const notice = course.locator("mini-batch-quiz + [role=status]");
  await answerOneClass(course, 5);
  await notice.getByText("did not take all").waitFor();
  store.status = 200;
  await answerOneClass(course, 50);
  await arrived(store, 3);
  assert.deepEqual(verbs(store), ["attempted", "answered", "answered"]);
  await notice.getByText("did not take all").waitFor({ state: "detached" });
  store.status = 403;
  const section = await question(course, "shuffled-once");
  await reveal(section);
  await notice.getByText("did not take all").waitFor({ timeout: 60_000 });
  await closeCourse(page);
  assert.equal(store.statements.length, 3);
});

test("a store that is not there is out of reach", async () => {
  const store = await startStore();
  await store.stop();
  const { page, course } = await launch(store);
  await course.locator("mini-batch-quiz + [role=status]").getByText("cannot be reached").waitFor();
  await answerOneClass(course, 50);
  assert.match(page.said.join(), /\/xapi\/statements/);
});

test("a hostile launch is refused in words, and sends nothing", async () => {
  for (const changes of [
    { endpoint: "javascript:alert(1)" },
    { actor: "<script>" },
    { auth: "x\r\ny: z" },
  ]) {
    const store = await startStore();
    const { page, course } = await launch(store, changes);
    const notice = course.locator("mini-batch-quiz + [role=status]");
    await notice.getByText("does not understand").waitFor();
    assert.deepEqual([store.statements, store.faults], [[], []]);
    assert.ok(page.requested.every((address) => !address.includes("/xapi/")));
  }
});

test("a link to a figure's state hands on neither the key nor who learns", async () => {
  const { course } = await launch(await startStore());
  const figure = course.locator("mini-batch").first();
  await figure.evaluate((element) => /** @type {any} */ (element).ready);
  await figure.getByText("Save and share", { exact: true }).click();
  // What cannot be copied is shown.
  await course.evaluate(() => {
    const refuse = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    Object.defineProperty(navigator, "clipboard", { value: { writeText: refuse } });
  });
  await figure.getByRole("button", { name: "Copy link", exact: true }).click();
  const link = new URL(await figure.locator(".share textarea").inputValue());
  assert.deepEqual([link.pathname, link.search], ["/course/index.html", ""]);
  assert.match(link.hash, /figure=update/);
});

test("the page opens in the language of the launch, and without one says nothing", async () => {
  const store = await startStore();
  const { course } = await launch(store, { "Accept-Language": "de-DE,de;q=0.8,en;q=0.5" });
  await course.getByRole("heading", { name: "Fünf Fragen" }).waitFor();
  const site = await serveCourse(files);
  servers.push(site);
  const page = await open({ file: new URL("course/index.html", site.address), ready: false });
  await answerOneClass(page, 50);
  assert.equal(await page.locator("mini-batch-quiz + [role=status]").innerText(), "");
  const addresses = page.requested.filter((address) => !address.startsWith("blob:"));
  assert.deepEqual(
    addresses.map((address) => new URL(address).pathname),
    ["/course/index.html"],
  );
  assert.deepEqual(page.said, []);
});
