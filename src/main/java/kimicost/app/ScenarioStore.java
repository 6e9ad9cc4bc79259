package kimicost.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kimicost.controller.Documents;
import kimicost.file.RateCards;
import kimicost.file.ScenarioFile;
import kimicost.model.analysis.Answer;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Scenario;
import kimicost.text.Cautions;

/// Scenario files on disk, which also record the rates they were saved under.
record ScenarioStore(Catalogue catalogue) implements Documents.Store {
    @Override
    public Scenario read(Path path) throws IOException {
        return ScenarioFile.read(path, catalogue.ids(), scenario -> Answer.checkPlan(scenario, catalogue));
    }

    @Override
    public void write(Path path, Scenario scenario) throws IOException {
        ScenarioFile.write(path, scenario.withExtras(scenario.extras().withSavedUnder(RateCards.savedUnder(scenario, catalogue))));
    }

    @Override
    public String rates(RateCard card) {
        return RateCards.digest(card);
    }

    @Override
    public Optional<String> fingerprint(Path path) throws IOException {
        return ScenarioFile.fingerprint(path);
    }

    @Override
    public String notSaved(String reason) {
        return Cautions.notSaved(reason);
    }

    @Override
    public String otherRates(List<RateCard> carried) {
        return Cautions.otherRates(carried);
    }

    @Override
    public String changedRates(RateCard card, LocalDate savedUnder) {
        return Cautions.changedRates(card, savedUnder);
    }
}
