// A tile of a matrix product, (TILE, TILE), by a workgroup of 8 × 8 threads; each has 4 × 4 of its sums.
//
// A pass that uses it says what is multiplied: left(row, inner) and right(inner, column), 0 outside of the matrices; and,
// so that neighbouring threads read neighbouring numbers, whether these follow each other along `inner`
// (LEFT_RUNS_INNER, RIGHT_RUNS_INNER).

const TILE = 32u;
const QUADS = TILE / 4;      // of four rows, or four columns
const DEPTH = 16u;           // of inner that is in workgroup memory at a time
const STRIDE = QUADS + 1;    // so that threads write to different banks

var<workgroup> lefts: array<vec4f, DEPTH * STRIDE>;   // (DEPTH, QUADS)
var<workgroup> rights: array<vec4f, DEPTH * STRIDE>;  // (DEPTH, QUADS)

// Of the thread: sums[i][j] is of row 4·y + i and column 4·x + j of the tile.
var<private> sums: array<vec4f, 4>;
// The sums of left over inner, of the same rows: the gradient of a bias.
var<private> leftSums: vec4f;

// Sums left · right over inner from begin to end.
fn multiplyTile(thread: u32, firstRow: u32, firstColumn: u32, begin: u32, end: u32) {
  // In variables of the function, which compilers keep in registers.
  var sum0 = vec4f();
  var sum1 = vec4f();
  var sum2 = vec4f();
  var sum3 = vec4f();
  var leftSum = vec4f();
  for (var inner = begin; inner < end; inner += DEPTH) {
    for (var i = thread; i < DEPTH * QUADS; i += THREADS) {
      loadQuads(i, firstRow, firstColumn, inner, end);
    }
    workgroupBarrier();
    for (var offset = 0u; offset < DEPTH * STRIDE; offset += STRIDE) {
      let l = lefts[offset + thread / QUADS];
      let r = rights[offset + thread % QUADS];
      sum0 += l.x * r;
      sum1 += l.y * r;
      sum2 += l.z * r;
      sum3 += l.w * r;
      leftSum += l;
    }
    workgroupBarrier();
  }
  sums = array(sum0, sum1, sum2, sum3);
  leftSums = leftSum;
}

// Number i of the quads of both factors, into workgroup memory.
fn loadQuads(i: u32, firstRow: u32, firstColumn: u32, begin: u32, end: u32) {
  let l = placeOf(i, LEFT_RUNS_INNER);
  let r = placeOf(i, RIGHT_RUNS_INNER);
  var leftQuad = vec4f();
  var rightQuad = vec4f();
  if (begin + l.x < end) {
    for (var j = 0u; j < 4; j++) { leftQuad[j] = left(firstRow + 4 * l.y + j, begin + l.x); }
  }
  if (begin + r.x < end) {
    for (var j = 0u; j < 4; j++) { rightQuad[j] = right(begin + r.x, firstColumn + 4 * r.y + j); }
  }
  lefts[l.x * STRIDE + l.y] = leftQuad;
  rights[r.x * STRIDE + r.y] = rightQuad;
}

// Which inner (x) and which quad of rows or columns (y).
fn placeOf(i: u32, runsInner: bool) -> vec2u {
  return select(vec2u(i / QUADS, i % QUADS), vec2u(i % DEPTH, i / DEPTH), runsInner);
}
