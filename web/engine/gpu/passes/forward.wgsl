// A1 (k, h) = relu(X (k, d) · W1ᵀ (d, h) + b1), the batch's rows of X being gathered on the way.
// Workgroups: tiles of rows, tiles of hidden units.

const LEFT_RUNS_INNER = true;
const RIGHT_RUNS_INNER = true;

fn left(row: u32, feature: u32) -> f32 {
  if (row >= update.rows) { return 0; }
  return featureOf(row, feature);
}

fn right(feature: u32, unit: u32) -> f32 {
  if (unit >= hidden) { return 0; }
  return parameters[unit * features + feature];
}

@compute @workgroup_size(THREADS)
fn main(@builtin(workgroup_id) tile: vec3u, @builtin(local_invocation_index) thread: u32) {
  multiplyTile(thread, TILE * tile.x, TILE * tile.y, 0, features);
  for (var i = 0u; i < 4; i++) {
    let row = TILE * tile.x + 4 * (thread / 8) + i;
    if (row >= update.rows) { break; }
    for (var j = 0u; j < 4; j++) {
      let unit = TILE * tile.y + 4 * (thread % 8) + j;
      if (unit < hidden) {
        activations[row * hidden + unit] = max(0, sums[i][j] + parameters[biases1() + unit]);
      }
    }
  }
}
