package dev.drydock.spi;

import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.ObjectType;
import dev.drydock.spi.object.Trace;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// One remote API, looked at. Whoever holds only this cannot write.
///
/// Asked about every resource, each answers for its own API and stays silent about the rest.
public interface Observing {
  /// Return the word that its types carry as [ObjectType#provider()].
  String name();

  /// Turn a resource into the objects that should exist in this API. Pure: no exchange is made.
  List<DesiredObject> lower(Resource resource, Spec spec);

  /// Look at all in scope, by lists: one per type and container, not one read per object.
  ///
  /// An object without a mark of its own that is owned through its parent carries the mark that its
  /// parent keeps for it; an empty `asserted` there is never compared. For a resource group that
  /// the stack owns, whatever else lies in it is told as an object with [Mark#NONE] and the group
  /// among its containers, so that the plan forgets the group rather than deletes it. What a failed
  /// write left half-made must differ from what is desired in some field (its state, say), else
  /// nobody mends it.
  Observation observe(Scope scope);

  /// Return what the service has logged of changes to some of its objects since an instant. By
  /// default nothing is logged.
  default History history(List<LiveObject> objects, Instant since) {
    return new History.Told(new TreeMap<>());
  }

  /// Return the names by which the service tells Drydock's own changes, as [Trace#who()] has them;
  /// none where it is not known who Drydock is there. Makes no exchange with the service itself.
  default SortedSet<String> self() {
    return new TreeSet<>();
  }

  /// Read one object afresh: the executor compares it with what the plan saw, just before a write.
  /// While an earlier write is still under way, answer [ProviderFault.Conflict].
  Reading read(ObjectId id, ObjectType type);
}
