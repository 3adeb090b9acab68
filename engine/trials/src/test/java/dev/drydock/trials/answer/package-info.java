/// What Drydock does about each fault, and what becomes of the work: for every sort of fault, in
/// every sort of exchange, of either provider.
///
/// The one law: a fault that passes costs time and nothing else; one that stays is told with its
/// name, and once it is gone one apply makes good.
@NullMarked
package dev.drydock.trials.answer;

import org.jspecify.annotations.NullMarked;
