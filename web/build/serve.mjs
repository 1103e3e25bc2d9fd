// Serves dist/ on this machine until it is stopped.  Usage: node web/build/serve.mjs PORT
import { fileURLToPath } from "node:url";
import { context } from "esbuild";

const host = "127.0.0.1";
const port = Number(process.argv[2]);
const dist = fileURLToPath(new URL("../../dist/", import.meta.url));

const server = await context({ logLevel: "silent" });
try {
  await server.serve({ servedir: dist, host, port });
} catch (error) {
  const { message } = /** @type {Error} */ (error);
  console.error(
    /in use/.test(message)
      ? `Port ${port} is in use already; choose another: web/serve.sh --port ${port + 1}`
      : `Cannot serve on port ${port}: ${message}`,
  );
  process.exit(1);
}
console.log(`
The page is at http://${host}:${port}/ (Ctrl-C stops serving).
It needs no server: you can also open this file in a browser, or copy it anywhere:
    ${dist}index.html
`);
