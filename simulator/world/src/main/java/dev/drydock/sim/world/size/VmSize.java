package dev.drydock.sim.world.size;

/// One Azure virtual machine size.
///
/// @param memoryGib in GiB; a few small sizes have fractions
/// @param gpus whole devices; a size that offers a share of one counts as one
/// @param gpuModel empty when there is none
/// @param fpgaModel empty when there is none
/// @param architecture `amd64` or `arm64`
/// @param listed false for a size that is no longer offered
public record VmSize(
    String name,
    int vcpus,
    double memoryGib,
    int gpus,
    String gpuModel,
    int fpgas,
    String fpgaModel,
    String architecture,
    boolean listed) {}
