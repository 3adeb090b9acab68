package dev.drydock.sim.kubernetes.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.sim.kubernetes.api.Catalogue;
import dev.drydock.sim.kubernetes.openapi.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Documents documents =
      new Documents(Catalogue::served, _ -> JSON.nullNode(), "1.34.2");

  @TempDir Path folder;

  private JsonNode document(String path) throws IOException {
    return JSON.readTree(documents.at(path).orElseThrow());
  }

  private List<String> places() throws IOException {
    var places = new ArrayList<String>();
    document("/openapi/v3").get("paths").fieldNames().forEachRemaining(places::add);
    return places;
  }

  /// What we tell of types, read by what read them from the real server's documents.
  @Test
  void theExtractOfOurDocumentsIsWhatTheyWereMadeFrom() throws IOException {
    var discovery = Files.createDirectories(folder.resolve("discovery"));
    var v3 = Files.createDirectories(folder.resolve("v3"));
    for (var place : places()) {
      var file = place.replace("/", "__") + ".json";
      Files.writeString(v3.resolve(file), documents.at("/openapi/v3/" + place).orElseThrow());
      Files.writeString(discovery.resolve(file), discovery(place).toString());
    }

    var told = JSON.readTree(new SchemaExtract(folder).text()).get("types");

    assertThat(told.size()).isGreaterThan(300);
    try (var in = Schemas.class.getResourceAsStream("kubernetes.json")) {
      var known = JSON.readTree(in).get("types");
      for (var type : told.properties()) {
        assertThat(type.getValue()).as(type.getKey()).isEqualTo(known.get(type.getKey()));
      }
    }
  }

  private static JsonNode discovery(String place) {
    var version = GroupVersion.parse(place.replaceFirst("^apis?/", ""));
    var list = JSON.createObjectNode().put("groupVersion", version.text());
    var resources = list.putArray("resources");
    for (var resource : Catalogue.served()) {
      if (resource.served().equals(version)) {
        var text = resources.addObject().put("name", resource.name());
        text.put("kind", resource.kind()).put("group", resource.kindVersion().group());
        text.put("version", resource.kindVersion().version());
      }
    }
    return list;
  }

  @Test
  void everyReferenceLeadsSomewhere() throws IOException {
    for (var place : places()) {
      var document = document("/openapi/v3/" + place);
      Set<String> known = new TreeSet<>();
      document.at("/components/schemas").fieldNames().forEachRemaining(known::add);
      var references = document.findValuesAsText("$ref");
      assertThat(references).as(place).isNotEmpty();
      assertThat(known)
          .as(place)
          .containsAll(
              references.stream()
                  .filter(each -> each.startsWith("#"))
                  .map(each -> each.replace("#/components/schemas/", ""))
                  .toList());
    }
  }

  @Test
  void aPatchTellsItsFormatsAndParameters() throws IOException {
    var patch =
        document("/openapi/v3/apis/apps/v1")
            .path("paths")
            .path("/apis/apps/v1/namespaces/{namespace}/deployments/{name}")
            .path("patch");

    assertThat(patch.findValuesAsText("name"))
        .contains("dryRun", "fieldManager", "fieldValidation", "force");
    assertThat(patch.at("/requestBody/content").has("application/strategic-merge-patch+json"))
        .isTrue();
    assertThat(patch.at("/x-kubernetes-group-version-kind/kind").asText()).isEqualTo("Deployment");
  }

  @Test
  void theIndexNamesEachDocumentByItsHash() throws IOException {
    var url = document("/openapi/v3").path("paths").path("apis/apps/v1").path("serverRelativeURL");

    assertThat(url.asText()).matches("/openapi/v3/apis/apps/v1\\?hash=[0-9A-F]{128}");
    assertThat(documents.at("/openapi/v3/apis/none/v1")).isEmpty();
    assertThat(documents.at("/openapi/v2")).isEmpty();
  }
}
