/** What is known before anything is measured: on what kind of machine it will be. */

export function create() {
  return { state: { machine: describeMachine(globalThis.navigator) }, delete() {} };
}

/**
 * @param {any} navigator
 * @returns {{cores: number | null, browser: string | null}} null where the browser does not say
 */
export function describeMachine(navigator) {
  return { cores: navigator?.hardwareConcurrency ?? null, browser: browserOf(navigator) };
}

/** The browser’s name, from the list that it gives or from the text that old browsers send; the first that fits. */
function browserOf(navigator) {
  const brands = navigator?.userAgentData?.brands?.map(({ brand }) => brand) ?? [];
  const real = brands.filter((brand) => !/not.*brand/i.test(brand));
  if (real.length) return real.find((brand) => brand !== "Chromium") ?? real[0];
  const names = [/Edg(?=\/)/, /Firefox(?=\/)/, /Chrome(?=\/)/, /Safari(?=\/)/];
  const text = navigator?.userAgent ?? "";
  return names.map((name) => text.match(name)?.[0]).find(Boolean) ?? null;
}
