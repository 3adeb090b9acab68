package dev.drydock.specs.fact;

import java.math.BigDecimal;

/// A size of virtual machine.
///
/// @param memoryGib zero where the source rounds below one GiB
/// @param gpus whole GPUs; a partial one counts as one or none
/// @param gpuModel empty where there is none
/// @param fpgaModel empty where there is none
public record VmSize(
    String name,
    int vcpus,
    BigDecimal memoryGib,
    int gpus,
    String gpuModel,
    int fpgas,
    String fpgaModel) {}
