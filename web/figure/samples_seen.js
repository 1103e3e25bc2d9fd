/**
 * How many samples a run has seen after so many updates: the last batch of an epoch has what is left of them.
 * @param {number} updates
 * @param {{batchSize: number, updatesPerEpoch: number, seenPerEpoch: number}} run
 */
export function samplesSeen(updates, { batchSize, updatesPerEpoch, seenPerEpoch }) {
  const epochs = Math.floor(updates / updatesPerEpoch);
  const ofThisEpoch = (updates - epochs * updatesPerEpoch) * batchSize;
  return epochs * seenPerEpoch + Math.min(ofThisEpoch, seenPerEpoch);
}
