/** What the live region says. While a run plays, only now and then: a voice needs time to finish. */

const PAUSE = 4000;

export function createAnnouncer() {
  let last = Number.NEGATIVE_INFINITY;
  return {
    text: "",
    /**
     * @param {string} text
     * @param {boolean} hurried more is to follow soon
     */
    say(text, hurried) {
      const now = performance.now();
      if (hurried && now - last < PAUSE) return;
      last = now;
      this.text = text;
    },
  };
}
