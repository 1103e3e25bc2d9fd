/** Words of the class file's answers. */
export const words = { title: "answers" };
