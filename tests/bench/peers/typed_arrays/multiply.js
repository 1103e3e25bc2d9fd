// C += scale · A B for float32 matrices of any orientation, in plain JavaScript.
//
// Element (i, j) of a matrix stands at i·row + j·column, so a transposed matrix is one with its steps
// exchanged. Blocks of 4×2 sums stay in registers over the whole inner loop; Math.fround around every
// operation lets V8 use single-precision instructions.
const f = Math.fround;

export function multiply(c, a, b, rows, inner, columns, scale) {
  const s = f(scale);
  if (inner < 3) {
    for (let p = 0; p < inner; p++) addOuterProduct(c, a, b, rows, p, columns, s);
    return;
  }
  if (rows < 4 && columns >= 4) {
    multiply(transposed(c), transposed(b), transposed(a), columns, inner, rows, scale);
    return;
  }
  const wholeRows = rows & ~3;
  const wholeColumns = columns & ~1;
  for (let i = 0; i < wholeRows; i += 4) {
    for (let j = 0; j < wholeColumns; j += 2) block(c, a, b, i, inner, j, s);
    if (wholeColumns < columns) narrowBlock(c, a, b, i, inner, wholeColumns, s);
  }
  for (let i = wholeRows; i < rows; i++) {
    for (let j = 0; j < columns; j++) single(c, a, b, i, inner, j, s);
  }
}

const transposed = ({ values, begin, row, column }) => ({
  values,
  begin,
  row: column,
  column: row,
});

function addOuterProduct(c, a, b, rows, p, columns, s) {
  const { values: bv, column: bc } = b;
  const { values: cv, column: cc } = c;
  for (let i = 0; i < rows; i++) {
    const x = f(s * a.values[a.begin + i * a.row + p * a.column]);
    let b0 = b.begin + p * b.row;
    let c0 = c.begin + i * c.row;
    for (let j = 0; j < columns; j++, b0 += bc, c0 += cc) cv[c0] = f(cv[c0] + f(x * bv[b0]));
  }
}

function block(c, a, b, i, inner, j, s) {
  const { values: av, row: ar, column: ac } = a;
  const { values: bv, row: br, column: bc } = b;
  let a0 = a.begin + i * ar;
  let b0 = b.begin + j * bc;
  let c00 = f(0);
  let c01 = f(0);
  let c10 = f(0);
  let c11 = f(0);
  let c20 = f(0);
  let c21 = f(0);
  let c30 = f(0);
  let c31 = f(0);
  for (let p = 0; p < inner; p++, a0 += ac, b0 += br) {
    const x = bv[b0];
    const y = bv[b0 + bc];
    const u0 = av[a0];
    const u1 = av[a0 + ar];
    const u2 = av[a0 + 2 * ar];
    const u3 = av[a0 + 3 * ar];
    c00 = f(c00 + f(u0 * x));
    c01 = f(c01 + f(u0 * y));
    c10 = f(c10 + f(u1 * x));
    c11 = f(c11 + f(u1 * y));
    c20 = f(c20 + f(u2 * x));
    c21 = f(c21 + f(u2 * y));
    c30 = f(c30 + f(u3 * x));
    c31 = f(c31 + f(u3 * y));
  }
  const { values: cv, row: cr, column: cc } = c;
  const c0 = c.begin + i * cr + j * cc;
  cv[c0] = f(cv[c0] + f(s * c00));
  cv[c0 + cc] = f(cv[c0 + cc] + f(s * c01));
  cv[c0 + cr] = f(cv[c0 + cr] + f(s * c10));
  cv[c0 + cr + cc] = f(cv[c0 + cr + cc] + f(s * c11));
  cv[c0 + 2 * cr] = f(cv[c0 + 2 * cr] + f(s * c20));
  cv[c0 + 2 * cr + cc] = f(cv[c0 + 2 * cr + cc] + f(s * c21));
  cv[c0 + 3 * cr] = f(cv[c0 + 3 * cr] + f(s * c30));
  cv[c0 + 3 * cr + cc] = f(cv[c0 + 3 * cr + cc] + f(s * c31));
}

function narrowBlock(c, a, b, i, inner, j, s) {
  const { values: av, row: ar, column: ac } = a;
  const { values: bv, row: br } = b;
  let a0 = a.begin + i * ar;
  let b0 = b.begin + j * b.column;
  let c00 = f(0);
  let c10 = f(0);
  let c20 = f(0);
  let c30 = f(0);
  for (let p = 0; p < inner; p++, a0 += ac, b0 += br) {
    const x = bv[b0];
    c00 = f(c00 + f(av[a0] * x));
    c10 = f(c10 + f(av[a0 + ar] * x));
    c20 = f(c20 + f(av[a0 + 2 * ar] * x));
    c30 = f(c30 + f(av[a0 + 3 * ar] * x));
  }
  const { values: cv, row: cr } = c;
  const c0 = c.begin + i * cr + j * c.column;
  cv[c0] = f(cv[c0] + f(s * c00));
  cv[c0 + cr] = f(cv[c0 + cr] + f(s * c10));
  cv[c0 + 2 * cr] = f(cv[c0 + 2 * cr] + f(s * c20));
  cv[c0 + 3 * cr] = f(cv[c0 + 3 * cr] + f(s * c30));
}

function single(c, a, b, i, inner, j, s) {
  let sum = f(0);
  let a0 = a.begin + i * a.row;
  let b0 = b.begin + j * b.column;
  for (let p = 0; p < inner; p++, a0 += a.column, b0 += b.row) {
    sum = f(sum + f(a.values[a0] * b.values[b0]));
  }
  const c0 = c.begin + i * c.row + j * c.column;
  c.values[c0] = f(c.values[c0] + f(s * sum));
}
