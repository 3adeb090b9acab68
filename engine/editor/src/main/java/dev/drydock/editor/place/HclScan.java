package dev.drydock.editor.place;

import dev.drydock.editor.place.Frame.Sort;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Scans HCL for what is open at its end. Forgiving: a bracket that fits nothing is passed over.
final class HclScan {
  private final String text;
  private final Deque<Frame> open = new ArrayDeque<>();
  private final Map<Integer, Set<String>> names = new TreeMap<>();
  private int at;
  private int wordEnd = -1;
  private boolean comment;

  private HclScan(String text) {
    this.text = text;
    push(Frame.of(Sort.BLOCK, -1, List.of()));
  }

  static HclScan of(String text) {
    var scan = new HclScan(text);
    while (scan.at < text.length()) {
      scan.step();
    }
    return scan;
  }

  /// Return what is open, the innermost first.
  List<Frame> open() {
    return List.copyOf(open);
  }

  /// Return the names that are written in the block that was opened at a place.
  Set<String> names(int start) {
    return names.getOrDefault(start, Set.of());
  }

  boolean inComment() {
    return comment;
  }

  /// Whether the text ends with a word.
  boolean inWord() {
    return wordEnd == text.length();
  }

  private Frame top() {
    return open.getFirst();
  }

  private void push(Frame frame) {
    open.push(frame);
    if (frame.sort() == Sort.BLOCK) {
      names.put(frame.start(), frame.names());
    }
  }

  private void pop() {
    if (open.size() > 1) {
      open.pop();
    }
  }

  private void step() {
    switch (top().sort()) {
      case TEXT -> text();
      case HEREDOC -> heredoc();
      case BLOCK, BRACKET, TEMPLATE -> code();
    }
  }

  private boolean sees(String sign) {
    return text.startsWith(sign, at);
  }

  private boolean template() {
    if (sees("$${") || sees("%%{")) {
      at += 3;
      return true;
    }
    if (sees("${") || sees("%{")) {
      push(Frame.of(Sort.TEMPLATE, at, List.of()));
      at += 2;
      return true;
    }
    return false;
  }

  private void text() {
    if (template()) {
      return;
    }
    char c = text.charAt(at);
    if (c == '"' || c == '\n') {
      var closed = open.pop();
      if (c == '"' && top().naming() && !top().statement().isEmpty()) {
        top().statement().add(text.substring(closed.start() + 1, at));
      }
      at += c == '"' ? 1 : 0;
    } else {
      at += c == '\\' ? 2 : 1;
    }
  }

  private void heredoc() {
    int lineEnd = text.indexOf('\n', at);
    int end = lineEnd < 0 ? text.length() : lineEnd;
    boolean fresh = at == 0 || text.charAt(at - 1) == '\n';
    if (fresh && text.substring(at, end).strip().equals(top().words().getFirst())) {
      open.pop();
      at = end;
    } else if (!template()) {
      at++;
    }
  }

  private void code() {
    char c = text.charAt(at);
    if (c == '#' || sees("//")) {
      comment("\n", 0);
    } else if (sees("/*")) {
      comment("*/", 2);
    } else if (c == '"') {
      push(Frame.of(Sort.TEXT, at++, List.of()));
    } else if (sees("<<")) {
      heredocStart();
    } else if (Character.isLetter(c) || c == '_') {
      word();
    } else {
      sign(c);
      at++;
    }
  }

  private void comment(String end, int width) {
    int found = text.indexOf(end, at);
    comment = found < 0;
    at = found < 0 ? text.length() : found + width;
  }

  private void heredocStart() {
    int from = at + (sees("<<-") ? 3 : 2);
    int lineEnd = text.indexOf('\n', at);
    var word = lineEnd < 0 ? "" : text.substring(from, lineEnd).strip();
    at = lineEnd < 0 ? text.length() : lineEnd + 1;
    if (!word.isEmpty()) {
      push(Frame.of(Sort.HEREDOC, from, List.of(word)));
    }
  }

  private void word() {
    int start = at;
    while (at < text.length() && isWord(text.charAt(at))) {
      at++;
    }
    wordEnd = at;
    if (top().naming()) {
      top().statement().add(text.substring(start, at));
    }
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }

  private void sign(char c) {
    switch (c) {
      case '{' -> brace();
      case '}' -> closeBrace();
      case '[', '(' -> push(Frame.of(Sort.BRACKET, at, List.of()));
      case ']', ')' -> {
        if (top().sort() == Sort.BRACKET) {
          pop();
        }
      }
      case '=' -> assign();
      case '\n' -> {
        if (top().sort() == Sort.BLOCK) {
          top().newline();
        }
      }
      default -> {}
    }
  }

  private void brace() {
    var top = top();
    if (top.naming() && !top.statement().isEmpty()) {
      top.names().add(top.statement().getFirst());
      push(Frame.of(Sort.BLOCK, at, top.statement()));
    } else {
      push(Frame.of(Sort.BRACKET, at, List.of()));
    }
  }

  private void closeBrace() {
    boolean block = top().sort() == Sort.BLOCK;
    pop();
    if (block) {
      top().newline();
    }
  }

  private void assign() {
    var top = top();
    boolean comparison = sees("==") || sees("=>");
    if (top.naming() && top.statement().size() == 1 && !comparison) {
      top.names().add(top.statement().getFirst());
      top.assigned().add(top.statement().getFirst());
    }
  }
}
