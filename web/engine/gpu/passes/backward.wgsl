// Δ1 (k, h) = (Δ2 (k, m) · W2 (m, h)) ∘ relu′(A1).
// Workgroups: tiles of rows, tiles of hidden units.

const LEFT_RUNS_INNER = true;
const RIGHT_RUNS_INNER = false;

fn left(row: u32, output: u32) -> f32 {
  if (row >= update.rows) { return 0; }
  return outputDelta[row * outputs + output];
}

fn right(output: u32, unit: u32) -> f32 {
  if (unit >= hidden) { return 0; }
  return parameters[weights2() + output * hidden + unit];
}

@compute @workgroup_size(THREADS)
fn main(@builtin(workgroup_id) tile: vec3u, @builtin(local_invocation_index) thread: u32) {
  multiplyTile(thread, TILE * tile.x, TILE * tile.y, 0, outputs);
  for (var i = 0u; i < 4; i++) {
    let row = TILE * tile.x + 4 * (thread / 8) + i;
    if (row >= update.rows) { break; }
    for (var j = 0u; j < 4; j++) {
      let unit = TILE * tile.y + 4 * (thread % 8) + j;
      if (unit < hidden) {
        let place = row * hidden + unit;
        hiddenDelta[place] = select(0, sums[i][j], activations[place] > 0);
      }
    }
  }
}
