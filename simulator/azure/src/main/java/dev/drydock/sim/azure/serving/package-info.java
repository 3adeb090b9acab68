/// What the platform needs to know to serve endpoints: which there are, and who may score.
///
/// The one law: nothing here serves. Resource Manager tells what is to be served and signs tokens;
/// where an endpoint answers is told to it through [ScoringBases], and never stored.
@NullMarked
package dev.drydock.sim.azure.serving;

import org.jspecify.annotations.NullMarked;
