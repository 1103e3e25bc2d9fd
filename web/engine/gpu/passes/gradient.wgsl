// The gradients of both layers: ∂W1 (h, d) = Δ1ᵀ (h, k) · X (k, d), ∂b1 = Σ Δ1; ∂W2 (m, h) = Δ2ᵀ (m, k) · A1 (k, h),
// ∂b2 = Σ Δ2. A batch in one slice makes its step with them at once: nothing in this pass reads the parameters. Of
// several slices each leaves its part for the pass “step”.
// Workgroups: the tiles of ∂W1 and after them those of ∂W2, slices.

const LEFT_RUNS_INNER = false;
const RIGHT_RUNS_INNER = false;

struct Layer {
  rows: u32,      // outputs of the layer
  columns: u32,   // its inputs
  weights: u32,   // where they begin in the parameters
  biases: u32,
  isLast: bool,
}

var<private> layer: Layer;

fn left(row: u32, sample: u32) -> f32 {
  if (row >= layer.rows) { return 0; }
  if (layer.isLast) { return outputDelta[sample * outputs + row]; }
  return hiddenDelta[sample * hidden + row];
}

fn right(sample: u32, column: u32) -> f32 {
  if (column >= layer.columns) { return 0; }
  if (layer.isLast) { return activations[sample * hidden + column]; }
  return featureOf(sample, column);
}

@compute @workgroup_size(THREADS)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let columnTiles = (features + TILE - 1) / TILE;
  let firstTiles = columnTiles * ((hidden + TILE - 1) / TILE);
  let columnTiles2 = (hidden + TILE - 1) / TILE;
  var tile = vec2u(group.x / columnTiles, group.x % columnTiles);
  layer = Layer(hidden, features, 0, biases1(), false);
  if (group.x >= firstTiles) {
    let rest = group.x - firstTiles;
    tile = vec2u(rest / columnTiles2, rest % columnTiles2);
    layer = Layer(outputs, hidden, weights2(), biases2(), true);
  }
  let begin = group.y * sliceRows;
  let end = min(begin + sliceRows, update.rows);
  multiplyTile(thread, TILE * tile.x, TILE * tile.y, begin, end);
  for (var i = 0u; i < 4; i++) {
    let row = TILE * tile.x + 4 * (thread / 8) + i;
    if (row >= layer.rows) { break; }
    for (var j = 0u; j < 4; j++) {
      let column = TILE * tile.y + 4 * (thread % 8) + j;
      if (column < layer.columns) {
        apply(layer.weights + row * layer.columns + column, group.y, sums[i][j]);
      }
    }
    if (tile.y == 0 && thread % 8 == 0) { apply(layer.biases + row, group.y, leftSums[i]); }
  }
}

fn apply(parameter: u32, slice: u32, gradient: f32) {
  if (update.slices == 1) {
    parameters[parameter] -= learningRate * gradient;
  } else {
    sliceGradients[slice * parameterCount() + parameter] = gradient;
  }
}
