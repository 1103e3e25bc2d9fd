/**
 * With what a platform launches a package for xAPI: parameters behind the page's address, as Rustici's convention has
 * them (RusticiSoftware/launch, lms_lrs.md). They come from whoever has made the link, so each is checked.
 */
import { PlatformError } from "./platform.js";

/**
 * @typedef {object} Launch
 * @property {string} statements the address that takes statements
 * @property {string} auth for the header Authorization; empty where there is none
 * @property {object} actor who learns
 * @property {string | undefined} registration
 * @property {string | undefined} activityId
 * @property {string | undefined} grouping
 * @property {string | undefined} platform its name
 * @property {string} language
 */

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;
/** What a header can hold. */
const PRINTABLE = /^[\x20-\x7e]*$/;

/**
 * @param {string} query behind the page's address
 * @returns {Launch | null} null where no platform has launched the page
 * @throws {PlatformError}
 */
export function readLaunch(query) {
  const parameters = new URLSearchParams(query);
  const endpoint = parameters.get("endpoint");
  if (endpoint === null) return null;
  const auth = parameters.get("auth") ?? "";
  if (!PRINTABLE.test(auth)) throw new PlatformError("launch", "auth has other characters");
  const valid = (name, pattern) => {
    const text = parameters.get(name) ?? "";
    return pattern.test(text) ? text : undefined;
  };
  return {
    statements: statementsAddress(endpoint),
    auth,
    actor: readActor(parameters.get("actor") ?? ""),
    registration: valid("registration", UUID),
    activityId: valid("activity_id", IRI),
    grouping: valid("grouping", IRI),
    platform: parameters.get("activity_platform") || undefined,
    language: parameters.get("Accept-Language") ?? "",
  };
}

/** @param {string} endpoint */
function statementsAddress(endpoint) {
  let url;
  try {
    url = new URL(endpoint);
  } catch {
    throw new PlatformError("launch", `endpoint is no address: ${endpoint}`);
  }
  if (!/^https?:$/.test(url.protocol)) {
    throw new PlatformError("launch", `endpoint is neither http nor https: ${endpoint}`);
  }
  // fetch() takes no address with a name and a password in it.
  Object.assign(url, { username: "", password: "", hash: "" });
  url.pathname = `${url.pathname.replace(/\/$/, "")}/statements`;
  return url.href;
}

/**
 * Takes what identifies a person and nothing else. Platforms that keep to the first form of the convention put each
 * property into a list, and have other names in an account.
 * @param {string} text
 */
function readActor(text) {
  let given;
  try {
    given = JSON.parse(text);
  } catch {
    throw new PlatformError("launch", "actor is no JSON");
  }
  const property = (name) => (Array.isArray(given?.[name]) ? given[name][0] : given?.[name]);
  const texts = ["mbox", "mbox_sha1sum", "openid"].map((name) => [name, property(name)]);
  const account = property("account");
  const homePage = account?.homePage ?? account?.accountServiceHomePage;
  const name = account?.name ?? account?.accountName;
  const identifiers = texts.filter(([, value]) => typeof value === "string" && value !== "");
  if (typeof homePage === "string" && typeof name === "string") {
    identifiers.push(["account", { homePage, name }]);
  }
  // xAPI wants exactly one.
  if (identifiers.length === 0) throw new PlatformError("launch", "actor names nobody");
  const actorName = property("name");
  return {
    objectType: "Agent",
    ...(typeof actorName === "string" && { name: actorName }),
    ...Object.fromEntries(identifiers.slice(0, 1)),
  };
}
