/**
 * Makes a task that runs one at a time: calls made meanwhile wait for their turn, so that none
 * works from what another is about to change.
 *
 * @template {unknown[]} Args
 * @param {(...args: Args) => Promise<void>} task
 * @returns {(...args: Args) => Promise<void>}
 */
export function oneAtATime(task) {
  let last = Promise.resolve();
  return (...args) => {
    const turn = last.then(() => task(...args));
    last = turn.catch(() => {});
    return turn;
  };
}
