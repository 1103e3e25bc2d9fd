// Δ2 (k, m) = (softmax(A1 (k, h) · W2ᵀ (h, m) + b2) − onehot(y)) / k, the slope of the mean cross-entropy.
// Workgroups: tiles of rows. Δ2 holds the sums until the workgroup's rows are complete.

const LEFT_RUNS_INNER = true;
const RIGHT_RUNS_INNER = true;

fn left(row: u32, unit: u32) -> f32 {
  if (row >= update.rows) { return 0; }
  return activations[row * hidden + unit];
}

fn right(unit: u32, output: u32) -> f32 {
  if (output >= outputs) { return 0; }
  return parameters[weights2() + output * hidden + unit];
}

@compute @workgroup_size(THREADS)
fn main(@builtin(workgroup_id) tile: vec3u, @builtin(local_invocation_index) thread: u32) {
  for (var firstOutput = 0u; firstOutput < outputs; firstOutput += TILE) {
    multiplyTile(thread, TILE * tile.x, firstOutput, 0, hidden);
    for (var i = 0u; i < 4; i++) {
      let row = TILE * tile.x + 4 * (thread / 8) + i;
      if (row >= update.rows) { break; }
      for (var j = 0u; j < 4; j++) {
        let output = firstOutput + 4 * (thread % 8) + j;
        if (output < outputs) {
          outputDelta[row * outputs + output] = sums[i][j] + parameters[biases2() + output];
        }
      }
    }
  }
  storageBarrier();
  let row = TILE * tile.x + thread;
  if (thread < TILE && row < update.rows) { applyLoss(row); }
}

// Outputs of a row → their slopes, in place.
fn applyLoss(row: u32) {
  let begin = row * outputs;
  let end = begin + outputs;
  // Shifted by the largest, nothing overflows.
  var largest = outputDelta[begin];
  for (var i = begin + 1; i < end; i++) { largest = max(largest, outputDelta[i]); }
  var total = 0f;
  for (var i = begin; i < end; i++) {
    outputDelta[i] = exp(outputDelta[i] - largest);
    total += outputDelta[i];
  }
  // ŷ − 1 of the class itself, as the sum of the others, which keeps its digits where ŷ is near 1.
  let own = begin + classes[orders[update.first + row]];
  var others = 0f;
  for (var i = begin; i < end; i++) {
    outputDelta[i] /= total * f32(update.rows);
    if (i != own) { others += outputDelta[i]; }
  }
  outputDelta[own] = -others;
}
