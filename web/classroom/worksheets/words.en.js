/** Words of the class file's worksheets. */
export const words = { title: "worksheets" };
