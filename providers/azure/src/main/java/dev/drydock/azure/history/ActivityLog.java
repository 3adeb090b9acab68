package dev.drydock.azure.history;

import dev.drydock.azure.arm.Arm;
import dev.drydock.azure.arm.ArmId;
import dev.drydock.azure.arm.Listing;
import dev.drydock.azure.types.Clusters;
import dev.drydock.spi.History;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.Trace;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Asks the activity log what was done to objects.
public final class ActivityLog {
  /// The service keeps events for 90 days and refuses to look further back. The minute is for
  /// clocks that differ.
  private static final Duration REACH = Duration.ofDays(90).minusMinutes(1);

  /// Up to so many ids of one group are asked about one by one: a busy group's log is long.
  private static final int FEW = 3;

  private static final String VERSION = "2015-04-01";
  private static final String SELECT =
      "caller,correlationId,eventTimestamp,operationName,resourceId,status";

  private final Arm arm;
  private final InstantSource time;

  public ActivityLog(Arm arm, InstantSource time) {
    this.arm = arm;
    this.time = time;
  }

  /// Return what was logged of some objects since an instant, as far back as the log goes.
  public History history(List<LiveObject> objects, Instant since) {
    var activities = new Activities();
    for (var question : questions(objects, since)) {
      switch (ask(question)) {
        case Listing.Found(var events) -> events.forEach(activities::add);
        case Listing.Failed(var fault) -> {
          return new History.Failed(fault);
        }
      }
    }
    return new History.Told(traces(objects, activities));
  }

  private record Question(String subscription, String filter) {}

  private List<Question> questions(List<LiveObject> objects, Instant since) {
    var now = time.instant();
    var earliest = now.minus(REACH);
    var from = since.isBefore(earliest) ? earliest : since;
    var questions = new ArrayList<Question>();
    if (!from.isAfter(now)) {
      var span = "eventTimestamp ge '" + from + "' and eventTimestamp le '" + now + "' and ";
      groups(objects)
          .forEach((path, ids) -> {
            var group = ArmId.parse(path);
            filters(group, ids)
                .forEach(
                    filter -> questions.add(new Question(group.subscription(), span + filter)));
          });
    }
    return questions;
  }

  private Listing ask(Question question) {
    return arm.list(
        "/subscriptions/"
            + question.subscription()
            + "/providers/Microsoft.Insights/eventtypes/management/values",
        VERSION,
        Arm.query("$filter", question.filter()) + "&" + Arm.query("$select", SELECT));
  }

  private static List<String> filters(ArmId group, SortedSet<String> paths) {
    return paths.size() > FEW
        ? List.of("resourceGroupName eq " + quoted(group.name()))
        : paths.stream().map(path -> "resourceUri eq " + quoted(path)).toList();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /// The ids to ask about, by the group that they lie in.
  private static SortedMap<String, SortedSet<String>> groups(List<LiveObject> objects) {
    var groups = new TreeMap<String, SortedSet<String>>(String.CASE_INSENSITIVE_ORDER);
    for (var object : objects) {
      if (object.id() instanceof ObjectId.Arm) {
        for (var path : paths(object)) {
          groups
              .computeIfAbsent(
                  path.groupId().path(), _ -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))
              .add(path.path());
        }
      }
    }
    return groups;
  }

  /// What is part of another's body is changed under the other's id; the default pool, which is
  /// part of its cluster's, under one of its own as well.
  private static List<ArmId> paths(LiveObject object) {
    var id = ArmId.of(object.id()).whole();
    return object.type().equals(Clusters.AKS.type())
        ? List.of(id, id.child("agentPools", Clusters.DEFAULT_POOL))
        : List.of(id);
  }

  private static SortedMap<ObjectId, List<Trace>> traces(
      List<LiveObject> objects, Activities activities) {
    var traces = new TreeMap<ObjectId, List<Trace>>();
    for (var object : objects) {
      var found = new ArrayList<Trace>();
      if (object.id() instanceof ObjectId.Arm) {
        paths(object).forEach(path -> found.addAll(activities.of(path)));
      }
      if (!found.isEmpty()) {
        found.sort(Activities.LATEST_FIRST);
        traces.put(object.id(), found);
      }
    }
    return traces;
  }
}
