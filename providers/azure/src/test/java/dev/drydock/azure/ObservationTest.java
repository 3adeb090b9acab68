package dev.drydock.azure;

import static dev.drydock.azure.LoweringTest.lower;
import static dev.drydock.azure.LoweringTest.one;
import static dev.drydock.azure.Specs.BLUE;
import static dev.drydock.azure.TinyArm.error;
import static dev.drydock.azure.TinyArm.json;
import static dev.drydock.azure.TinyArm.parse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.model.Spec;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.Observation;
import dev.drydock.spi.Scope;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.transport.Header;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservationTest {
  private static final String SUBSCRIPTION = "/subscriptions/00000000-0000-0000-0000-000000000000";

  private final Azure azure = new Azure();
  private final Spec spec = Specs.quickstart().spec();

  private void createAll(Spec wanted) {
    azure.arm.holding(SUBSCRIPTION, parse("{\"tenantId\":\"t\"}"));
    var objects = new ArrayList<>(lower(wanted));
    // The fake knows no order, but traffic lives in its endpoint and the extension marks its
    // cluster.
    objects.sort(
        Comparator.comparingInt(object ->
            List.of("traffic", "extension").contains(object.address().role().word()) ? 1 : 0));
    objects.forEach(azure::create);
    azure.arm.calls();
  }

  @Test
  void nothingIsThereBeforeAnythingWasMade() {
    assertThat(azure.observe(spec)).isEmpty();
    assertThat(azure.arm.calls())
        .containsExactly(
            "GET " + SUBSCRIPTION + "/resourcegroups",
            "GET " + SUBSCRIPTION + "/resourceGroups/fraud",
            "GET " + SUBSCRIPTION + "/resources");
  }

  @Test
  void everythingThatWasMadeIsSeenWithItsMark() {
    createAll(spec);

    assertThat(azure.observe(spec))
        .extracting(LiveObject::id)
        .containsExactlyInAnyOrderElementsOf(lower(spec).stream().map(one -> one.id()).toList());
    assertThat(azure.observe(spec)).allMatch(live -> live.ownedBy("fraud"));
  }

  @Test
  void whatTheSpecNoLongerNamesIsStillFound() {
    createAll(spec);
    var less = Specs.quickstart().without(BLUE).spec();

    assertThat(azure.observe(less))
        .extracting(
            live -> live.mark() instanceof Mark.Owned owned ? owned.address().toString() : "")
        .contains(
            "version.scoring.blue",
            "version.scoring.blue#environment",
            "version.scoring.blue#container");
  }

  @Test
  void thereIsOneListPerTypeAndParent() {
    createAll(spec);

    azure.observe(spec);

    assertThat(azure.arm.calls())
        .doesNotHaveDuplicates()
        .contains("GET " + one(spec, "endpoint.scoring").id() + "/deployments")
        .noneMatch(call -> call.endsWith("/deployments/blue"));
  }

  @Test
  void whatIsNobodysAndNotWantedIsNotSeen() {
    createAll(spec);
    var foreign = one(spec, "endpoint.scoring").id().text().replace("/scoring", "/theirs");
    azure.arm.holding(foreign, parse("{\"properties\":{}}"));

    assertThat(azure.observe(spec)).noneMatch(live -> live.id().text().equals(foreign));
  }

  @Test
  void whatIsWantedIsSeenThoughItIsSomebodyElses() {
    createAll(spec);
    azure
        .arm
        .held(one(spec, "endpoint.scoring").id().text())
        .withObject("/tags")
        .put("drydock-stack", "theirs");

    assertThat(azure.observe(spec))
        .filteredOn(live -> live.id().equals(one(spec, "endpoint.scoring").id()))
        .singleElement()
        .matches(live -> !live.ownedBy("fraud"));
  }

  @Test
  void aVersionTellsTheShareItReallyGets() {
    createAll(spec);

    assertThat(azure.observe(spec))
        .filteredOn(live -> live.id().equals(one(spec, "version.scoring.blue").id()))
        .singleElement()
        .satisfies(
            live -> assertThat(live.computed()).containsEntry("effective_traffic", Value.of(90)));
  }

  @Test
  void usersTagsAreToldApartFromOurs() {
    createAll(spec);
    azure
        .arm
        .held(one(spec, "endpoint.scoring").id().text())
        .withObject("/tags")
        .put("cost-center", "7");

    assertThat(azure.read(one(spec, "endpoint.scoring")).field("tags"))
        .isInstanceOfSatisfying(
            Value.Mapping.class,
            tags -> assertThat(tags.entries()).containsOnlyKeys("cost-center"));
  }

  @Test
  void aListGoesOnOverItsPages() {
    createAll(spec);
    var path = one(spec, "endpoint.scoring").id() + "/deployments";
    var next = "https://management.azure.com" + path + "?api-version=2024-04-01&$skip=1";
    azure.arm.answering(
        "GET", "/deployments", json(200, parse("{\"value\":[],\"nextLink\":\"" + next + "\"}")));

    assertThat(azure.observe(spec))
        .extracting(LiveObject::id)
        .contains(one(spec, "version.scoring.blue").id());
  }

  @Test
  void aPageElsewhereIsNotFollowed() {
    createAll(spec);
    azure.arm.answering(
        "GET", "/deployments", json(200, parse("{\"nextLink\":\"https://evil.example/x\"}")));

    assertThat(azure.provider.observe(new Scope(spec, lower(spec))))
        .isInstanceOf(Observation.Failed.class);
    assertThat(azure.arm.exchanges())
        .allMatch(exchange -> exchange.uri().getHost().equals("management.azure.com"));
  }

  @Test
  void halfAPictureIsNone() {
    createAll(spec);
    azure.arm.answering(
        "GET",
        "/computes",
        error(429, "TooManyRequests", "slow down", new Header("Retry-After", "3")));

    assertThat(azure.provider.observe(new Scope(spec, lower(spec))))
        .isInstanceOf(Observation.Failed.class);
  }

  @Test
  void aFailedVersionIsNotWhatWasAskedFor() {
    createAll(spec);
    azure
        .arm
        .held(one(spec, "version.scoring.blue").id().text())
        .withObject("/properties")
        .put("provisioningState", "Failed");

    assertThat(azure.read(one(spec, "version.scoring.blue")).field("properties.provisioningState"))
        .isEqualTo(Value.of("Failed"));
  }
}
