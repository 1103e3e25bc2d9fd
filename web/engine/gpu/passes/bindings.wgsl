// What the passes of an update share: the batch's network, one layer after the other.
//   n samples, d features, h hidden units, m outputs, P parameters; the batch has k rows

override features: u32;      // d
override hidden: u32;        // h
override outputs: u32;       // m
override learningRate: f32;
override sliceRows: u32;     // of the batch that one slice of a gradient sums

const THREADS = 64u;         // of a workgroup

struct Update {
  first: u32,   // where the batch begins in the orders
  rows: u32,    // k
  slices: u32,  // parts in which the batch's gradient is summed
}

@group(0) @binding(0) var<uniform> update: Update;
@group(0) @binding(1) var<storage, read> x: array<f32>;        // (n, d)
@group(0) @binding(2) var<storage, read> classes: array<u32>;  // (n)
@group(0) @binding(3) var<storage, read> orders: array<u32>;   // (epochs, n): which sample is next
// W1 (h, d), b1 (h), W2 (m, h), b2 (m), each row-major, as core/model/mlp.hpp has them: P numbers.
@group(0) @binding(4) var<storage, read_write> parameters: array<f32>;
@group(0) @binding(5) var<storage, read_write> activations: array<f32>;   // A1 (k, h)
@group(0) @binding(6) var<storage, read_write> outputDelta: array<f32>;   // Δ2 (k, m)
@group(0) @binding(7) var<storage, read_write> hiddenDelta: array<f32>;   // Δ1 (k, h)
@group(0) @binding(8) var<storage, read_write> sliceGradients: array<f32>;  // (slices, P)

fn biases1() -> u32 { return hidden * features; }
fn weights2() -> u32 { return hidden * (features + 1u); }
fn biases2() -> u32 { return weights2() + outputs * hidden; }
fn parameterCount() -> u32 { return biases2() + outputs; }

// A feature of a row of the batch.
fn featureOf(row: u32, feature: u32) -> f32 {
  return x[orders[update.first + row] * features + feature];
}
