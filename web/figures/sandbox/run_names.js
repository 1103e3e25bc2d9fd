/** What a run is called beside others: by the settings in which they differ. */
import { plain } from "../../charts/numbers.js";
import { dataOf } from "./own_data.js";
import { schema } from "./schema.js";

/**
 * @param {object[]} all the runs' settings
 * @returns {object[]} of each, those settings in which they differ
 */
export function differences(all) {
  const trained = schema.filter(({ restarts = true, place }) => restarts && !place);
  const settingIn = ({ name, applies }, settings) =>
    !applies || applies(settings) ? settings[name] : undefined;
  const differing = trained.filter(
    (setting) => new Set(all.map((settings) => settingIn(setting, settings))).size > 1,
  );
  return all.map((settings) =>
    Object.fromEntries(
      differing
        .map((setting) => [setting.name, settingIn(setting, settings)])
        .filter(([, value]) => value !== undefined),
    ),
  );
}

/** @returns {string[]} */
export function runNames(all, words) {
  return differences(all).map((differing) => {
    const parts = Object.entries(differing).map(([name, value]) => partOf(name, value, words));
    return parts.join(", ") || words.runs.same;
  });
}

function partOf(name, value, { names, runs }) {
  const { label, options } = names[name];
  if (name === "ownData") return runs.own({ n: dataOf(value).samples });
  if (typeof value === "boolean") return value ? label : runs.not(label);
  return runs.setting(
    label,
    options?.[value] ?? (typeof value === "number" ? plain(value) : value),
  );
}
