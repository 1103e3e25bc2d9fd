// A learning platform as the specifications of SCORM describe it, as far as content sees it: the interface that a page
// finds, which notes every call that the specification does not allow.

/**
 * In a page its text is run, so it needs nothing from outside.
 * @param {"1.2" | "2004"} version
 * @param {object} [given]
 * @param {Record<string, string>} [given.values] of the data model, from before
 * @param {string[]} [given.refused] functions that fail, and elements that cannot be set
 * @returns {{api: any, log: {faults: string[], calls: string[], values: Record<string, string>, state: string}}}
 */
export function makePlatform(version, { values = {}, refused = [] } = {}) {
  const TYPE =
    /^(true-false|choice|fill-in|long-fill-in|matching|performance|sequencing|likert|numeric|other)$/;
  const REAL = /^-?\d+(\.\d{1,7})?$/;
  const models = {
    1.2: {
      prefix: "LMS",
      finish: "LMSFinish",
      read: {
        "cmi.core.lesson_status": "not attempted",
        "cmi.student_preference.language": "",
        "cmi.interactions._children": "id,objectives,time,type,student_response,result",
        "cmi.interactions._count": "0",
      },
      write: {
        "cmi.core.score.raw": /^(\d{1,2}(\.\d+)?|100)$/,
        "cmi.core.score.min": /^(\d{1,2}(\.\d+)?|100)$/,
        "cmi.core.score.max": /^(\d{1,2}(\.\d+)?|100)$/,
        "cmi.core.lesson_status": /^(passed|completed|failed|incomplete|browsed)$/,
        "cmi.core.session_time": /^\d{2,4}:\d\d:\d\d(\.\d{1,2})?$/,
        "cmi.interactions.n.id": /^\w{1,255}$/,
        "cmi.interactions.n.type": TYPE,
        "cmi.interactions.n.student_response": /^.{0,255}$/,
        "cmi.interactions.n.result": /^(correct|wrong|unanticipated|neutral|\d+(\.\d+)?)$/,
      },
    },
    2004: {
      prefix: "",
      finish: "Terminate",
      read: {
        "cmi.completion_status": "unknown",
        "cmi.success_status": "unknown",
        "cmi.learner_preference.language": "",
        "cmi.interactions._children": "id,type,timestamp,learner_response,result,description",
        "cmi.interactions._count": "0",
      },
      write: {
        "cmi.score.scaled": /^-?(0(\.\d{1,7})?|1(\.0{1,7})?)$/,
        "cmi.score.raw": REAL,
        "cmi.score.min": REAL,
        "cmi.score.max": REAL,
        "cmi.completion_status": /^(completed|incomplete|not attempted|unknown)$/,
        "cmi.success_status": /^(passed|failed|unknown)$/,
        "cmi.session_time":
          /^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/,
        "cmi.interactions.n.id": /^[\w\-().:=@;$!*'%/#+]{1,4000}$/,
        "cmi.interactions.n.type": TYPE,
        // Of a performance: steps with a name and an answer.
        "cmi.interactions.n.learner_response":
          /^[\w.-]{1,250}\[\.\][^[\]]{1,250}(\[,\][\w.-]{1,250}\[\.\][^[\]]{1,250})*$/,
        "cmi.interactions.n.result": /^(correct|incorrect|unanticipated|neutral|-?\d+(\.\d+)?)$/,
      },
    },
  };
  const model = models[version];
  const all = { ...model.read, ...values };
  /** @type {{faults: string[], calls: string[], values: Record<string, string>, state: string}} */
  const log = { faults: [], calls: [], values: all, state: "new" };
  let error = "0";

  /** @returns {boolean} whether the call goes through */
  const note = (name, given, isAllowed, message) => {
    log.calls.push([name, ...given].join(" "));
    if (given.some((one) => typeof one !== "string")) log.faults.push(`${name}: no text`);
    if (!isAllowed) log.faults.push(`${name} ${given.join(" ")}: ${message}`);
    const isRefused =
      refused.includes(name) || (name.endsWith("SetValue") && refused.includes(given[0]));
    error = isAllowed && !isRefused ? "0" : "101";
    return error === "0";
  };
  const inSession = (name, given, isAllowed = true, message = "") => {
    const isOpen = log.state === "running";
    return note(name, given, isOpen && isAllowed, isOpen ? message : `the session is ${log.state}`);
  };
  const functions = {
    Initialize(...given) {
      const isFirst = log.state === "new" && given[0] === "" && given.length === 1;
      if (!note(`${model.prefix}Initialize`, given, isFirst, log.state)) return "false";
      log.state = "running";
      return "true";
    },
    GetValue(...given) {
      const isKnown = Object.hasOwn(all, given[0]);
      return inSession(`${model.prefix}GetValue`, given, isKnown, "unknown") ? all[given[0]] : "";
    },
    SetValue(...given) {
      const [element, value] = given;
      const general = String(element).replace(/\.\d+\./, ".n.");
      const isValid = Object.hasOwn(model.write, general) && model.write[general].test(value);
      const [, index, part] = String(element).match(/^cmi\.interactions\.(\d+)\.(\w+)$/) ?? [];
      const has = (name) => Object.hasOwn(all, `cmi.interactions.${index}.${name}`);
      const isInOrder =
        index === undefined ||
        (Number(index) <= Number(all["cmi.interactions._count"]) &&
          (part === "id" || has("id")) &&
          (!part.endsWith("_response") || has("type")));
      const isAllowed = isValid && isInOrder;
      if (!inSession(`${model.prefix}SetValue`, given, isAllowed, "element, value or order")) {
        return "false";
      }
      if (part === "id" && !has("id")) {
        all["cmi.interactions._count"] = String(Number(all["cmi.interactions._count"]) + 1);
      }
      all[element] = value;
      return "true";
    },
    Commit: (...given) => String(inSession(`${model.prefix}Commit`, given, given[0] === "")),
    [model.finish.replace("LMS", "")](...given) {
      if (!inSession(model.finish, given, given[0] === "")) return "false";
      log.state = "finished";
      return "true";
    },
    GetLastError: () => error,
    GetErrorString: (code) => `text of ${code}`,
  };
  const named = Object.entries(functions).map(([name, call]) => [`${model.prefix}${name}`, call]);
  return { api: Object.fromEntries(named), log };
}
