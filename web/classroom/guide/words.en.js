/** Words of the class file's guide. */
export const words = { title: "guide" };
