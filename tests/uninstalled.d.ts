// Stands for packages that only the commands which need them install (paths in tsconfig.json): what the type checker
// says does not depend on whether they are there.
declare const unchecked: ReturnType<JSON["parse"]>;
export = unchecked;
