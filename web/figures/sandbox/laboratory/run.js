/** A run whose k and η may change between epochs, and whose parameters may be averaged. */
import { samplesOf, specOf } from "../data.js";
import { create as createRun, SandboxRun } from "../run.js";
import { isAveraged, schema } from "./settings.js";
import { StagedEpochs, stagesSpec } from "./stages.js";

/** @type {(engine: any, settings: any, memory: any) => SandboxRun} */
export const create = (engine, settings, memory) => createRun(engine, settings, memory, StagedRun);

class StagedRun extends SandboxRun {
  #epochs;

  constructor(engine, settings, memory) {
    super(engine, settings, memory, { ...specOf(settings), ...stagesSpec(settings) });
    this.#epochs = new StagedEpochs(settings, samplesOf(settings), this.epochsOf.bind(this));
  }

  get schema() {
    return schema;
  }

  get epochs() {
    return this.#epochs;
  }

  goal({ epochs }) {
    return this.#epochs.updatesOf(this.#epochs.at(this.position) + epochs);
  }

  positionAfter(position, unit) {
    if (unit === "update") return position + 1;
    return this.#epochs.updatesOf(this.#epochs.at(position) + 1);
  }

  positionBefore(position, unit) {
    const before = Math.max(position - 1, 0);
    return unit === "update" ? before : this.#epochs.updatesOf(this.#epochs.at(before));
  }

  record(trainer, settings) {
    const point = super.record(trainer, settings);
    if (!isAveraged(settings)) return point;
    const average = trainer.averagedParameters;
    // Until it begins, and where it is of one update alone, it is the parameters themselves.
    if (trainer.parameters.every((value, i) => value === average[i]))
      return { ...point, averaged: null };
    const averaged = { parameters: Array.from(average), loss: trainer.loss(average) };
    return { ...point, averaged };
  }
}
