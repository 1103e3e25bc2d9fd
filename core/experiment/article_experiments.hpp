// The experiments that the article's figures run.
#pragma once

#include "core/experiment/edge_of_stability.hpp"
#include "core/experiment/epoch_time.hpp"
#include "core/experiment/gradient_noise.hpp"
#include "core/experiment/gradient_noise_scale.hpp"
#include "core/experiment/learning_rate_cell.hpp"
#include "core/experiment/minima_pair.hpp"
#include "core/experiment/minima_swap.hpp"
#include "core/experiment/optimizers.hpp"
#include "core/experiment/rescale_layers.hpp"
#include "core/experiment/shuffling.hpp"
#include "core/experiment/stability_limit.hpp"
#include "core/experiment/toy_valleys.hpp"
#include "core/experiment/updates_to_target.hpp"
#include "core/type_list.hpp"

namespace minibatch {

using ArticleExperiments =
    TypeList<EdgeOfStability, EpochTime, GradientNoise, GradientNoiseScale, LearningRateCell,
             MinimaPair, MinimaSwap, Optimizers, RescaleLayers, Shuffling, StabilityLimit,
             ToyValleys, UpdatesToTarget>;

}  // namespace minibatch
