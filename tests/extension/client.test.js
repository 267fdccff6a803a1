// What the client makes of servers that misbehave: each test runs one on loopback.

import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { test } from "node:test";
import { createClient, Unavailable } from "../../extension/background/client.js";
import { words } from "../../extension/background/words.js";

const DRAFT = {
  text: "Hello",
  account: { kind: /** @type {const} */ ("personal") },
  replying_to: null,
  sharing: null,
  media: { images: 0, videos: 0 },
};

/**
 * @param {import("node:test").TestContext} t
 * @param {import("node:http").RequestListener} answer
 */
async function listen(t, answer) {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return `http://127.0.0.1:${port}`;
}

/** @param {string} message */
const unavailable = (message) => (/** @type {unknown} */ error) => {
  assert.ok(error instanceof Unavailable, String(error));
  assert.equal(error.message, message);
  return true;
};

const REFUSALS = /** @type {[number, string, string][]} */ ([
  [401, "{}", words.token],
  [403, "no", words.token],
  [422, '{"message": "The draft is too long."}', "The draft is too long."],
  [413, "<html>", words.refused],
  [422, '{"message": {"a": 1}}', words.refused],
  [429, "{}", words.busy],
  [500, '{"message": "Traceback"}', words.broken],
  [503, "", words.broken],
]);

for (const [status, body, message] of REFUSALS) {
  test(`${status} ${body}`, async (t) => {
    const server = await listen(t, (_, response) => response.writeHead(status).end(body));
    await assert.rejects(createClient({ server }).check(DRAFT), unavailable(message));
  });
}

test("sends the draft as JSON, the token as bearer, and nothing of the browser's", async (t) => {
  /** @type {import("node:http").IncomingMessage | undefined} */
  let seen;
  let body = "";
  const server = await listen(t, async (request, response) => {
    seen = request;
    for await (const chunk of request) body += chunk;
    response.end('{"findings": []}');
  });
  const advice = await createClient({ server, token: "s3cret" }).check(DRAFT);
  assert.deepEqual(advice, { findings: [] });
  assert.equal(seen?.method, "POST");
  assert.equal(seen?.url, "/api/v1/check");
  assert.equal(seen?.headers.authorization, "Bearer s3cret");
  assert.equal(seen?.headers["content-type"], "application/json");
  assert.equal(seen?.headers.cookie, undefined);
  assert.equal(seen?.headers.referer, undefined);
  assert.deepEqual(JSON.parse(body), DRAFT);
});

test("sends no Authorization without a token", async (t) => {
  /** @type {import("node:http").IncomingHttpHeaders} */
  let headers = {};
  const server = await listen(t, (request, response) => {
    headers = request.headers;
    response.end("{}");
  });
  await createClient({ server }).check(DRAFT);
  assert.equal("authorization" in headers, false);
});

test("an answer that is not JSON comes from a stranger", async (t) => {
  const server = await listen(t, (_, response) => response.end("<h1>Router login</h1>"));
  await assert.rejects(
    createClient({ server }).check(DRAFT),
    unavailable(words.stranger(new URL(server).host)),
  );
});

test("a policy without an organisation comes from a stranger", async (t) => {
  const server = await listen(t, (_, response) => response.end('{"organisation": "x"}'));
  await assert.rejects(
    createClient({ server }).policy(),
    unavailable(words.stranger(new URL(server).host)),
  );
});

test("a draft does not follow a redirect", async (t) => {
  let asked = 0;
  const elsewhere = await listen(t, (_, response) => {
    asked += 1;
    response.end("{}");
  });
  const server = await listen(t, (_, response) =>
    response.writeHead(307, { Location: `${elsewhere}/api/v1/check` }).end(),
  );
  await assert.rejects(createClient({ server }).check(DRAFT), Unavailable);
  assert.equal(asked, 0);
});

test("nobody listens", async (t) => {
  const server = await listen(t, () => {});
  const { host, port } = new URL(server);
  const closed = createServer().listen(0, "127.0.0.1");
  await once(closed, "listening");
  const free = /** @type {import("node:net").AddressInfo} */ (closed.address()).port;
  await new Promise((resolve) => closed.close(resolve));
  assert.notEqual(String(free), port);
  const silent = host.replace(port, String(free));
  await assert.rejects(
    createClient({ server: `http://${silent}` }).check(DRAFT),
    unavailable(words.silent(silent)),
  );
});

test("an answer that does not come in time", async (t) => {
  const server = await listen(t, () => {});
  await assert.rejects(
    createClient({ server, timeout: 50 }).check(DRAFT),
    unavailable(words.slow(new URL(server).host)),
  );
});

test("aborting is not a failure of the server", async (t) => {
  const request = new AbortController();
  const server = await listen(t, () => request.abort());
  await assert.rejects(createClient({ server }).check(DRAFT, request), { name: "AbortError" });
});
