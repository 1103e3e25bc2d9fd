// What a package for a learning platform says of itself: the manifests of SCORM 1.2, of SCORM 2004 and of xAPI.
// SCORM's own schemas are not in the packages, so no manifest says where they would be: platforms have them.
import { QUIZ_TYPE } from "../article/reporting/xapi_statements.js";
import { escapeHtml } from "../figure/escape_html.js";

/**
 * @typedef {object} Course
 * @property {string} id of the activity, an IRI
 * @property {string} version
 * @property {number} passingScore from 0 to 1
 * @property {Record<string, {title: string, about: string}>} languages English first
 */

/** The file in each package that a platform opens. */
export const PAGE = "index.html";

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
/** Identifiers in a manifest. */
const NAME = "mini-batch-sgd-live-quiz";

/** The page, as the one thing that reports. @param {"scormtype" | "scormType"} attribute as the version of SCORM spells it */
const resources = (attribute) => `  <resources>
    <resource identifier="${NAME}-resource" type="webcontent" adlcp:${attribute}="sco" href="${PAGE}">
      <file href="${PAGE}"/>
    </resource>
  </resources>
`;

/** Content Aggregation Model of SCORM 1.2. @param {Course} course */
export function scorm12Manifest({ version, passingScore, languages: { en } }) {
  const title = escapeHtml(en.title);
  return `${XML}
<manifest identifier="${NAME}" version="${version}"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="${NAME}-organization">
    <organization identifier="${NAME}-organization">
      <title>${title}</title>
      <item identifier="${NAME}-item" identifierref="${NAME}-resource" isvisible="true">
        <title>${title}</title>
        <adlcp:masteryscore>${Math.round(100 * passingScore)}</adlcp:masteryscore>
      </item>
    </organization>
  </organizations>
${resources("scormtype")}</manifest>
`;
}

/** Content Aggregation Model of SCORM 2004, 4th edition. @param {Course} course */
export function scorm2004Manifest({ version, passingScore, languages: { en } }) {
  const title = escapeHtml(en.title);
  return `${XML}
<manifest identifier="${NAME}" version="${version}"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 4th Edition</schemaversion>
  </metadata>
  <organizations default="${NAME}-organization">
    <organization identifier="${NAME}-organization">
      <title>${title}</title>
      <item identifier="${NAME}-item" identifierref="${NAME}-resource" isvisible="true">
        <title>${title}</title>
        <imsss:sequencing>
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="${NAME}-objective" satisfiedByMeasure="true">
              <imsss:minNormalizedMeasure>${passingScore}</imsss:minNormalizedMeasure>
            </imsss:primaryObjective>
          </imsss:objectives>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
      </item>
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true"/>
      </imsss:sequencing>
    </organization>
  </organizations>
${resources("scormType")}</manifest>
`;
}

/** Rustici's convention for packages that speak xAPI. @param {Course} course */
export function xapiManifest({ id, languages }) {
  /** @type {(tag: string, text: (words: Course["languages"][string]) => string) => string} */
  const inLanguages = (tag, text) =>
    Object.entries(languages)
      .map(([lang, words]) => `      <${tag} lang="${lang}">${escapeHtml(text(words))}</${tag}>\n`)
      .join("");
  return `${XML}
<tincan xmlns="http://projecttincan.com/tincan.xsd">
  <activities>
    <activity id="${escapeHtml(id)}" type="${QUIZ_TYPE}">
${inLanguages("name", ({ title }) => title)}${inLanguages("description", ({ about }) => about)}      <launch lang="en">${PAGE}</launch>
    </activity>
  </activities>
</tincan>
`;
}
