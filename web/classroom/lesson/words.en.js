/** Words of lessons, and of the lesson builder. */
export const words = { title: "Lesson" };
