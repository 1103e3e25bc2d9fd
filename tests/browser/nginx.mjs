// A real nginx on this machine, with web/nginx.conf, for as long as a test needs it.
import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "./ports.mjs";
import { findProgram } from "./programs.mjs";

const STARTS_WITHIN = 10_000;
const project = fileURLToPath(new URL("../..", import.meta.url));

/**
 * @param {(site: string) => {html: string, policy: string}} hostPage a page of another origin, told where
 *   dist/ is served
 * @returns {Promise<{site: string, host: string, stop: () => Promise<void>}>} both addresses
 */
export async function startNginx(hostPage) {
  const folder = await mkdtemp(join(tmpdir(), "mini-batch-nginx-"));
  const [sitePort, hostPort] = [await freePort(), await freePort()];
  const [site, host] = [sitePort, hostPort].map((port) => `http://127.0.0.1:${port}/`);
  await cp(join(project, "dist"), join(folder, "dist"), { recursive: true });
  await mkdir(join(folder, "host"));
  const { html, policy } = hostPage(site);
  await writeFile(join(folder, "host/index.html"), html);
  await writeFile(join(folder, "site.conf"), await siteConfig(folder, sitePort));
  await writeFile(join(folder, "nginx.conf"), config({ folder, hostPort, policy }));

  const nginx = spawn(
    findProgram("NGINX", ["nginx"], ["/usr/sbin", "/usr/local/sbin"]),
    ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", "stderr"],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  let said = "";
  nginx.stderr.on("data", (text) => {
    said += text;
  });
  const ended = new Promise((resolve) => {
    nginx.once("error", (error) => resolve(error.message));
    nginx.once("exit", (code) => resolve(`ended (${code})`));
  });
  const stop = async () => {
    nginx.kill("SIGTERM");
    await ended;
    await rm(folder, { recursive: true });
  };
  try {
    await answers(site, ended);
  } catch (error) {
    await stop();
    throw new Error(`nginx: ${/** @type {Error} */ (error).message}\n${said}`);
  }
  return { site, host, stop };
}

/** The published file, but for the two lines that everyone has to make their own. */
async function siteConfig(folder, port) {
  const text = await readFile(join(project, "web/nginx.conf"), "utf8");
  return text
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("root /srv/mini-batch;", `root ${folder}/dist;`);
}

function config({ folder, hostPort, policy }) {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return `
    ${process.getuid?.() === 0 ? "user root;" : ""}
    load_module ${brotli()};
    daemon off;
    master_process off;
    pid ${folder}/nginx.pid;
    events {}
    http {
      access_log off;
      ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join("\n")}
      include ${folder}/site.conf;
      server {
        listen 127.0.0.1:${hostPort};
        root ${folder}/host;
        types { text/html html; }
        add_header Content-Security-Policy "${policy}";
      }
    }`;
}

/** Where Debian and its relatives, Fedora's and those who compile it themselves have nginx's modules. */
function brotli() {
  const folders = [
    "/usr/lib/nginx/modules",
    "/usr/lib64/nginx/modules",
    "/usr/local/nginx/modules",
  ];
  return findProgram("NGINX_BROTLI", ["ngx_http_brotli_static_module.so"], folders);
}

async function answers(address, ended) {
  const end = Date.now() + STARTS_WITHIN;
  let isOver;
  ended.then((why) => {
    isOver = why;
  });
  for (;;) {
    try {
      return await fetch(address);
    } catch (error) {
      if (isOver) throw new Error(isOver);
      if (Date.now() > end) throw error;
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}
