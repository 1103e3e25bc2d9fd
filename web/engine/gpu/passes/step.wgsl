// p (P) −= learning rate · the sum of the slices' gradients. Threads: parameters.

@compute @workgroup_size(THREADS)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let parameter = id.x;
  if (parameter >= parameterCount()) { return; }
  var gradient = 0f;
  for (var slice = 0u; slice < update.slices; slice++) {
    gradient += sliceGradients[slice * parameterCount() + parameter];
  }
  parameters[parameter] -= learningRate * gradient;
}
