// What of WebGPU the engine uses, since TypeScript's own declarations do not have it. https://www.w3.org/TR/webgpu/

interface GPU {
  requestAdapter(): Promise<GPUAdapter | null>;
}

interface GPUAdapterInfo {
  vendor: string;
  architecture: string;
  device: string;
  description: string;
  isFallbackAdapter?: boolean;
}

interface GPUSupportedLimits {
  maxBufferSize: number;
  maxStorageBufferBindingSize: number;
  minUniformBufferOffsetAlignment: number;
}

interface GPUAdapter {
  info: GPUAdapterInfo;
  features: ReadonlySet<string>;
  limits: GPUSupportedLimits;
  requestDevice(descriptor: {
    requiredFeatures: string[];
    requiredLimits: Record<string, number>;
  }): Promise<GPUDevice>;
}

interface GPUDevice {
  limits: GPUSupportedLimits;
  queue: GPUQueue;
  lost: Promise<{ reason: string; message: string }>;
  createBuffer(descriptor: { size: number; usage: number }): GPUBuffer;
  createBindGroup(descriptor: object): GPUBindGroup;
  createBindGroupLayout(descriptor: object): GPUBindGroupLayout;
  createPipelineLayout(descriptor: { bindGroupLayouts: GPUBindGroupLayout[] }): object;
  createShaderModule(descriptor: { code: string }): object;
  createComputePipelineAsync(descriptor: object): Promise<GPUComputePipeline>;
  createCommandEncoder(): GPUCommandEncoder;
  createQuerySet(descriptor: { type: "timestamp"; count: number }): GPUQuerySet;
  pushErrorScope(filter: "out-of-memory" | "validation"): void;
  popErrorScope(): Promise<{ message: string } | null>;
  destroy(): void;
}

interface GPUQueue {
  submit(commands: object[]): void;
  writeBuffer(
    buffer: GPUBuffer,
    offset: number,
    data: ArrayBufferView<ArrayBuffer>,
    dataOffset?: number,
    size?: number,
  ): void;
  onSubmittedWorkDone(): Promise<undefined>;
}

interface GPUBuffer {
  mapAsync(mode: number): Promise<undefined>;
  getMappedRange(): ArrayBuffer;
  unmap(): void;
  destroy(): void;
}

interface GPUQuerySet {
  destroy(): void;
}

interface GPUCommandEncoder {
  beginComputePass(descriptor?: { timestampWrites?: object }): GPUComputePassEncoder;
  copyBufferToBuffer(
    source: GPUBuffer,
    sourceOffset: number,
    target: GPUBuffer,
    targetOffset: number,
    size: number,
  ): void;
  resolveQuerySet(
    querySet: GPUQuerySet,
    first: number,
    count: number,
    target: GPUBuffer,
    offset: number,
  ): void;
  finish(): object;
}

interface GPUComputePassEncoder {
  setPipeline(pipeline: GPUComputePipeline): void;
  setBindGroup(index: number, group: GPUBindGroup, dynamicOffsets: number[]): void;
  dispatchWorkgroups(x: number, y?: number): void;
  end(): void;
}

type GPUBindGroup = object;
type GPUBindGroupLayout = object;
type GPUComputePipeline = object;

interface Navigator {
  /** Missing where the browser has no WebGPU, or the page is not from a safe place. */
  readonly gpu?: GPU;
}

declare const GPUBufferUsage: Record<
  "MAP_READ" | "COPY_SRC" | "COPY_DST" | "UNIFORM" | "STORAGE" | "QUERY_RESOLVE",
  number
>;
declare const GPUMapMode: { READ: number };
declare const GPUShaderStage: { COMPUTE: number };
