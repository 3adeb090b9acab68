/// One simulated platform: Azure and the clusters that it creates, in one world.
///
/// The one law: this is the only room that knows them all. Every request is one transaction of the
/// world, at a frozen instant; time moves only when the caller says so.
@NullMarked
package dev.drydock.sim.platform;

import org.jspecify.annotations.NullMarked;
