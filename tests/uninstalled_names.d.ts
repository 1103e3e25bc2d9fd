// The same as uninstalled.d.ts for packages from which names are imported.
declare const unchecked: ReturnType<JSON["parse"]>;
export default unchecked;
export { unchecked as createInstrumenter, unchecked as desktopConfig, unchecked as launch };
