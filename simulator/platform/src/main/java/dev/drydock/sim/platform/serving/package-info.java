/// Joins a world's endpoints to routers that run, and pods to replicas that answer.
///
/// The one law: the world is read whole and told what to do; nothing here remembers what the world
/// knows. What is to be served is worked out anew after every change, compared with what runs, and
/// only the difference is done. Nothing waits inside the world.
@NullMarked
package dev.drydock.sim.platform.serving;

import org.jspecify.annotations.NullMarked;
