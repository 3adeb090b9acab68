package dev.drydock.editor.folder;

import dev.drydock.specs.kind.Settings;
import dev.drydock.specs.symbol.Section;
import dev.drydock.specs.syntax.Body;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Who calls whom in a spec.
///
/// @param roots the spec; none where nobody asks
/// @param folders reads the folder of a directory
public record Calls(List<Folder> roots, Function<Path, Folder> folders) {
  /// No calls at all.
  public static final Calls NONE =
      new Calls(
          List.of(),
          directory -> {
            throw new IllegalStateException(
                "Nothing calls " + directory + ". This is a bug in Drydock.");
          });

  private static final String SOURCE = "source";

  public Calls(Folder root, Function<Path, Folder> folders) {
    this(List.of(root), folders);
  }

  /// One call: a `module` block, and the name that it gives.
  public record Call(Folder folder, Page page, Section block) {
    public String name() {
      return block.labels().getFirst().text();
    }
  }

  private static Stream<Call> in(Folder folder) {
    return folder.pages().stream()
        .flatMap(page ->
            page.sections().stream()
                .filter(one -> one.word().equals(Settings.MODULE.word()))
                .filter(one -> one.labels().size() == 1)
                .map(one -> new Call(folder, page, one)));
  }

  /// Return the folder that a call of a name means.
  public Optional<Folder> called(Folder from, String name) {
    return in(from).filter(one -> one.name().equals(name)).findFirst().flatMap(this::called);
  }

  /// Return the folder that a call means; nothing where the call was refused.
  public Optional<Folder> called(Call call) {
    return call.block().attributes().stream()
        .filter(one -> one.name().text().equals(SOURCE))
        .findFirst()
        .flatMap(this::directory)
        .map(folders);
  }

  private Optional<Path> directory(Body.Attribute source) {
    return roots.stream()
        .flatMap(root ->
            Optional.ofNullable(root.document().modules().calls().get(source.value().span()))
                .map(below -> root.directory().resolve(below).normalize())
                .stream())
        .findFirst();
  }

  /// Return every call of a folder.
  public List<Call> of(Folder folder) {
    return roots.stream()
        .flatMap(root ->
            Stream.concat(
                Stream.of(root),
                root.document().modules().bodies().keySet().stream()
                    .map(below -> folders.apply(root.directory().resolve(below).normalize()))))
        .flatMap(Calls::in)
        .filter(call ->
            called(call).filter(one -> one.directory().equals(folder.directory())).isPresent())
        .toList();
  }
}
