package dev.drydock.core.plan.traffic;

import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.ObjectId;
import java.util.List;
import java.util.Optional;

/// How traffic is kept away from versions that go.
///
/// @param traffic the traffic object, as it is settled in the end
/// @param drained the same object while versions are made anew; absent when none is
/// @param remade live versions with traffic that are deleted and made anew
/// @param leaving live versions with traffic that are deleted when the traffic is settled
public record Drain(
    DesiredObject traffic,
    Optional<DesiredObject> drained,
    List<ObjectId> remade,
    List<ObjectId> leaving) {}
