package kimicost.view.window;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import kimicost.text.Strings;

/// Tabs side by side; those that find no room are in a menu at the end, which bears the name of the chosen one among them.
final class TabStrip extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private static final double MENU_ARROW = 20;

    private final ToggleGroup group = new ToggleGroup();
    private final List<ToggleButton> tabs = new ArrayList<>();
    private final MenuButton more = new MenuButton(Strings.of("tab.more"));
    private int fitting = -1;

    TabStrip() {
        more.setId("tab-more");
        more.getStyleClass().add("tab-button");
        more.setManaged(false);
        getChildren().add(more);
        setMinWidth(0);
        group.selectedToggleProperty().subscribe(toggle -> nameMore());
    }

    /// @param name under `tab.` in `strings.properties`
    /// @param open runs when the tab is chosen
    void add(String name, Runnable open) {
        ToggleButton tab = new ToggleButton(Strings.of("tab." + name));
        tab.setId("tab-" + name);
        tab.getStyleClass().add("tab-button");
        tab.setManaged(false);
        tab.setToggleGroup(group);
        tab.setOnAction(event -> {
            tab.setSelected(true);
            open.run();
        });
        tabs.add(tab);
        getChildren().add(tabs.size() - 1, tab);
        group.getToggles().getFirst().setSelected(true);
    }

    @Override
    protected double computePrefWidth(double height) {
        return tabs.stream().mapToDouble(tab -> Math.ceil(tab.prefWidth(-1))).sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        return tabs.stream().mapToDouble(tab -> tab.prefHeight(-1)).max().orElse(0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double menu = computePrefWidth(-1) > getWidth() ? Math.ceil(widestMenu()) : 0;
        double x = 0;
        int shown = 0;
        boolean room = true;
        for (ToggleButton tab : tabs) {
            double width = Math.ceil(tab.prefWidth(-1));
            room &= x + width + menu <= getWidth();
            tab.setVisible(room);
            if (room) {
                tab.resizeRelocate(x, 0, width, getHeight());
                x += width;
                shown++;
            }
        }
        more.setVisible(menu > 0);
        if (shown != fitting) {
            fitting = shown;
            more.getItems().setAll(tabs.stream().skip(shown).map(TabStrip::item).toList());
            nameMore();
        }
        more.resizeRelocate(x, 0, Math.ceil(more.prefWidth(-1)), getHeight());
    }

    /// Room for the longest name, so that the tabs stand still when one of the menu is chosen.
    private double widestMenu() {
        return MENU_ARROW + tabs.stream().mapToDouble(tab -> tab.prefWidth(-1)).max().orElse(0);
    }

    private void nameMore() {
        boolean within = group.getSelectedToggle() instanceof ToggleButton chosen && tabs.indexOf(chosen) >= fitting && fitting >= 0;
        more.setText(within ? ((ToggleButton) group.getSelectedToggle()).getText() : Strings.of("tab.more"));
        more.pseudoClassStateChanged(SELECTED, within);
        requestLayout();
    }

    private static MenuItem item(ToggleButton tab) {
        MenuItem item = new MenuItem(tab.getText());
        item.setId("menu-" + tab.getId());
        item.setOnAction(event -> tab.fire());
        return item;
    }
}
