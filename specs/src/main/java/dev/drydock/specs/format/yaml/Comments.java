package dev.drydock.specs.format.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/// The comments of a text that have not found their place yet.
///
/// The parser beneath drops some comments and misplaces others, so they are looked for here: in
/// whatever lies between scalars, and behind the header of a block.
final class Comments {
  private final Events events;
  private final String text;
  private final Deque<Comment> left = new ArrayDeque<>();

  private Comments(Events events) {
    this.events = events;
    this.text = events.text();
  }

  static Comments of(Events events) {
    var comments = new Comments(events);
    int from = 0;
    for (var event : events.all()) {
      if (event instanceof ScalarEvent scalar) {
        comments.search(from, events.start(event));
        from = comments.behind(scalar);
      }
    }
    comments.search(from, events.text().length());
    return comments;
  }

  /// Return every comment's text, in order.
  static List<String> texts(Events events) {
    return of(events).left.stream().map(Comment::text).toList();
  }

  private int behind(ScalarEvent scalar) {
    if (ScalarReading.isBlock(scalar)) {
      int newline = text.indexOf('\n', events.start(scalar));
      search(events.start(scalar), newline < 0 ? text.length() : newline);
    }
    return events.end(scalar);
  }

  private void search(int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.charAt(at) == '#' && (at == 0 || Character.isWhitespace(text.charAt(at - 1)))) {
        var comment = Comment.at(text, at);
        left.add(comment);
        at = comment.end() - 1;
      }
    }
  }

  /// Return where the next comment stands if it comes before `index`, else `index`.
  int first(int index) {
    return left.isEmpty() ? index : Math.min(left.element().at(), index);
  }

  /// Take all comments before `index`.
  List<Comment> before(int index) {
    return takeWhile(comment -> comment.at() < index);
  }

  /// Take the comments before `index` that are indented deeper than `column`.
  List<Comment> deeper(int column, int index) {
    return takeWhile(comment -> comment.at() < index && comment.column() > column);
  }

  /// Take the comments before `index` that stand on lines of their own, up to one that does not.
  List<Comment> alone(int index) {
    return takeWhile(comment -> comment.at() < index && comment.alone());
  }

  /// Take the comments before `index` that stand behind something, up to one that does not.
  List<Comment> inline(int index) {
    return takeWhile(comment -> comment.at() < index && !comment.alone());
  }

  /// Take the comment on the line of `index`, if one stands behind something there, before `limit`.
  List<Comment> beside(int index, int limit) {
    int end = Math.min(limit, events.lineEnd(index));
    return takeWhile(comment -> !comment.alone() && comment.at() < end);
  }

  private List<Comment> takeWhile(Predicate<Comment> wanted) {
    var taken = new ArrayList<Comment>();
    while (!left.isEmpty() && wanted.test(left.element())) {
      taken.add(left.remove());
    }
    return taken;
  }
}
